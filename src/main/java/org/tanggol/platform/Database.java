package org.tanggol.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** The one data source; address and user come from configuration, never from the archive. */
@ApplicationScoped
@DataSourceDefinition(name = "java:app/jdbc/tanggol", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=tanggol.db.url}", user = "${MPCONFIG=tanggol.db.user}", password = "${MPCONFIG=tanggol.db.password}",
    minPoolSize = 2, initialPoolSize = 2, maxPoolSize = 20, maxIdleTime = 300,
    properties = {
        "fish.payara.is-connection-validation-required=true",
        "fish.payara.connection-validation-method=custom-validation",
        "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
        "fish.payara.validate-atmost-once-period-in-seconds=30",
        "fish.payara.fail-all-connections=true",
        "fish.payara.statement-timeout-in-seconds=30"})
public class Database { }
