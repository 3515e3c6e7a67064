package org.tanggol.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** The address of the database with the parameters the application relies on. */
final class JdbcUrl {
    private JdbcUrl() {
    }

    static String builtIn(int port) {
        return withNeeded("jdbc:mysql://127.0.0.1:" + port + "/tanggol?allowPublicKeyRetrieval=true&sslMode=DISABLED");
    }

    /** Adds what is needed and not said; what is said stays, and is checked when the database is prepared. */
    static String withNeeded(String url) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("useInformationSchema", "false");        // the driver reads a column there that MariaDB does not have
        needed.put("connectionTimeZone", "UTC");
        needed.put("fallbackToSystemKeyStore", "false");    // it would present the server's own certificate
        needed.put("cachePrepStmts", "true");
        needed.put("prepStmtCacheSize", "500");             // else it reads each statement of the page through for its quotes and places, every time:
        needed.put("prepStmtCacheSqlLimit", "16384");       // by default only 25 are kept, and none longer than 256 characters
        needed.put("useLocalSessionState", "true");         // it knows what it has set, and need not ask or set it again
        needed.put("rewriteBatchedStatements", "true");     // a batch of rows is one statement: an import writes a hundred thousand
        needed.put("connectTimeout", "10000");
        needed.put("readOnlyPropagatesToServer", "false");  // else each insert first asks the server whether it may write
        // the driver puts "SET SESSION " in front; by name the variable differs between MySQL 8, MariaDB 10.11 and 11
        needed.put("sessionVariables", "TRANSACTION%20ISOLATION%20LEVEL%20READ%20COMMITTED");
        StringBuilder whole = new StringBuilder(url);
        needed.forEach((name, value) -> {
            if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
                whole.append(whole.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
            }
        });
        return whole.toString();
    }
}
