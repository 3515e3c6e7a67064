package org.tanggol.platform;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

/** Connector/J calls a MariaDB server "MySQL"; only the version tells. A real MySQL is left to Hibernate's own resolver. */
public class DialectOfTheServer implements DialectResolver {

    private static final long serialVersionUID = 1L;

    @Override
    public Dialect resolveDialect(DialectResolutionInfo info) {
        String version = info.getDatabaseVersion();
        return version != null && version.toLowerCase(java.util.Locale.ROOT).contains("mariadb") ? new MariaDBDialect(info) : null;
    }
}
