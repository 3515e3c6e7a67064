package org.tanggol.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one data source; address and user come from configuration, never from the archive. A connection is asked for a sign of life at most once
 * a second, so that none that a database took with it is given out after the database is back. {@code fail-all-connections} stays off: for one
 * that is found broken the pool would close all, also those whose answers are being read, and these would be found broken next.
 */
@ApplicationScoped
@DataSourceDefinition(name = "java:app/jdbc/tanggol", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=tanggol.db.url}", user = "${MPCONFIG=tanggol.db.user}", password = "${MPCONFIG=tanggol.db.password}",
    minPoolSize = 2, initialPoolSize = 2, maxPoolSize = 20, maxIdleTime = 300,
    properties = {
        "fish.payara.is-connection-validation-required=true",
        "fish.payara.connection-validation-method=custom-validation",
        "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
        "fish.payara.validate-atmost-once-period-in-seconds=1",
        "fish.payara.fail-all-connections=false",
        "fish.payara.statement-timeout-in-seconds=30"})
public class Database { }
