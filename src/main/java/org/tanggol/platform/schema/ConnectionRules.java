package org.tanggol.platform.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may and must stand in the address of the database. */
final class ConnectionRules {
    private static final Pattern HOST = Pattern.compile("^jdbc:mysql:(?:\\w+:)?//([^/?]*)");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    /** Each lets the other end of the connection read files of this machine or run more than was asked. */
    private static final Set<String> DANGEROUS =
        Set.of("allowLoadLocalInfile", "allowUrlInLocalInfile", "allowMultiQueries", "autoDeserialize");

    private ConnectionRules() {
    }

    /** @throws StartFault for a parameter that must not be on and for a connection that others on the way could read */
    static void check(String url) {
        String parameters = url.contains("?") ? url.substring(url.indexOf('?')) : "";
        for (String name : DANGEROUS) {
            if (isOn(parameters, name)) {
                throw new StartFault("TANGGOL_DB_URL contains " + name + "=true and must not: remove it.");
            }
        }
        if (!isLoopback(url) && !parameters.contains("sslMode=VERIFY_IDENTITY")) {
            throw new StartFault("TANGGOL_DB_URL names another machine, so it must contain sslMode=VERIFY_IDENTITY: without it "
                + "others on the network could read or change what is sent.");
        }
    }

    private static boolean isOn(String parameters, String name) {
        return Pattern.compile("[?&]" + name + "=(true|yes)(&|$)", Pattern.CASE_INSENSITIVE).matcher(parameters).find();
    }

    static boolean isLoopback(String url) {
        Matcher host = HOST.matcher(url);
        if (!host.find()) {
            return false;
        }
        for (String one : host.group(1).split(",")) {
            if (!LOOPBACK.contains(one.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** The part of the address that may be shown: parameters can hold a password. */
    static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*$", "").replaceFirst("^jdbc:mysql:", "").replaceFirst("//[^/@]*@", "//");
    }
}
