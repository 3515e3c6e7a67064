package org.tanggol.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server's own folder. It is made anew at each start: nothing in it is worth keeping, and an old setting cannot stay. */
final class ServerRoot {
    private ServerRoot() {
    }

    /** @param server unpacked by {@link Programs} */
    static Path make(Path data, String bind, Path server) throws IOException {
        Path root = data.resolve("server");
        Folders.delete(root);
        Files.createDirectories(root);
        Files.write(root.resolve("before-boot.txt"), commands(bind));
        Files.write(root.resolve("logging.properties"), logging(data));
        for (Path adapter : Folders.startingWith(server.resolve(ServerJar.RUNTIME), "__")) {
            // the connection pools are made of these; the server looks for them here and nowhere else
            Unzip.all(Files.newInputStream(adapter), root, name -> name.startsWith("lib/") ? name : null);
        }
        return root;
    }

    private static List<String> commands(String bind) {
        String config = "set configs.config.server-config.";
        String http = config + "network-config.protocols.protocol.http-listener.http.";
        return List.of(
            config + "network-config.network-listeners.network-listener.http-listener.address=" + bind,
            // who asks need not know what answers
            http + "xpowered-by=false",
            http + "server-header=false",
            http + "trace-enabled=false",
            // no other site's page can send our cookies along; what web.xml says of it the server leaves out
            http + "cookie-same-site-enabled=true",
            http + "cookie-same-site-value=Strict",
            // a sheet or a scanned document fits, a flood does not
            http + "max-post-size-bytes=" + (32 << 20),
            http + "max-form-post-size-bytes=" + (4 << 20),
            // sessions stay on this node: decrypted names must not travel through a data grid
            config + "availability-service.availability-enabled=false",
            // the server's own addresses would be open to everybody who reaches the port
            "set-openapi-configuration --enabled=false",
            config + "microprofile-metrics-configuration.enabled=false",
            "set-microprofile-healthcheck-configuration --enabled=false");
    }

    private static List<String> logging(Path data) {
        String handler = "java.util.logging.FileHandler";
        return List.of(
            "handlers=" + handler,
            handler + ".pattern=" + data.toString().replace("%", "%%") + "/log/server.%g.log",
            handler + ".formatter=java.util.logging.SimpleFormatter",
            handler + ".encoding=UTF-8",
            handler + ".append=true",
            handler + ".limit=10000000",
            handler + ".count=10",
            "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tLZ %4$s %3$s: %5$s%6$s%n",
            ".level=INFO",
            "org.hibernate.level=WARNING",
            "org.hibernate.orm.incubating.level=SEVERE",    // says of one setting hundreds of times that it is new
            "org.flywaydb.level=WARNING",
            "javax.enterprise.system.tools.deployment.dol.level=WARNING",
            "javax.enterprise.system.tools.deployment.common.level=WARNING",
            "fish.payara.nucleus.util.level=WARNING",
            "org.glassfish.admin.mbeanserver.level=WARNING");
    }
}
