package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.NodeTools;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;

/** Clients that openapi-generator makes of the description are whole, and call this server. */
class GeneratedClientsIT {

    private static final Path CLIENTS = Path.of("target/clients").toAbsolutePath();
    private static final Path LIBRARIES = Path.of("target/client-generator").toAbsolutePath();
    private static final String DONE = "cases 3\ntold 3\nhearings 5 true";

    @BeforeAll
    static void generate() throws Exception {
        Server.delete(CLIENTS);
        Files.createDirectories(CLIENTS);
        Files.writeString(CLIENTS.resolve("openapi.json"), new Http().get(ApiOperation.DESCRIPTION).body());
        List<String> command = new ArrayList<>(List.of(java("java"), "-jar", LIBRARIES.resolve("openapi-generator-cli.jar").toString(), "batch"));
        command.add(options("java", "java", Json.createObjectBuilder().add("openApiNullable", false).add("useJakartaEe", true)
            .add("invokerPackage", "org.example.client").add("apiPackage", "org.example.client.api").add("modelPackage", "org.example.client.model")));
        command.add(options("typescript-fetch", "typescript", Json.createObjectBuilder().add("supportsES6", true)));
        command.add(options("python", "python", Json.createObjectBuilder().add("packageName", "tanggol_client")));
        String said = NodeTools.run(CLIENTS, command);
        assertThat(said).doesNotContain("Duplicate file path");
    }

    private static String options(String generator, String folder, JsonObjectBuilder more) throws IOException {
        JsonObject options = Json.createObjectBuilder().add("generatorName", generator).add("library", generator.equals("java") ? "native" : "")
            .add("inputSpec", CLIENTS.resolve("openapi.json").toString()).add("outputDir", CLIENTS.resolve(folder).toString()).add("additionalProperties", more).build();
        JsonObjectBuilder written = Json.createObjectBuilder(options);
        if (!generator.equals("java")) {
            written.remove("library");
        }
        return Files.writeString(CLIENTS.resolve(folder + "-options.json"), written.build().toString()).toString();
    }

    @Test
    void theJavaClientCompilesAndWalks() throws Exception {
        Path classes = CLIENTS.resolve("java-classes");
        String path = String.join(File.pathSeparator, LIBRARIES.resolve("openapi-generator-cli.jar").toString(), LIBRARIES.resolve("httpmime.jar").toString(), annotations());
        List<String> command = new ArrayList<>(List.of(java("javac"), "-nowarn", "-d", classes.toString(), "-cp", path, NodeTools.SOURCES.resolve("java/Walk.java").toString()));
        command.addAll(sources(CLIENTS.resolve("java/src/main/java")));
        NodeTools.run(CLIENTS, command);

        assertThat(NodeTools.run(CLIENTS, walking(List.of(java("java"), "-cp", classes + File.pathSeparator + path, "Walk")))).isEqualTo(DONE);
    }

    /** The jar of the annotations that a Jakarta client carries. */
    private static String annotations() {
        return Path.of(java.net.URI.create(jakarta.annotation.Nonnull.class.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
    }

    @Test
    void theTypeScriptClientCompilesAndWalks() throws Exception {
        Path tools = NodeTools.folder();
        Path client = CLIENTS.resolve("typescript");
        Files.copy(NodeTools.SOURCES.resolve("walk.ts"), client.resolve("walk.ts"));
        NodeTools.run(client, List.of("node", tools.resolve("node_modules/typescript/bin/tsc").toString(), "--strict", "--target", "es2022", "--module", "commonjs", "--lib", "es2022,dom",
            "--skipLibCheck", "--typeRoots", tools.resolve("node_modules/@types").toString(), "--types", "node", "--outDir", CLIENTS.resolve("typescript-js").toString(), "walk.ts"));

        assertThat(NodeTools.run(CLIENTS, walking(List.of("node", CLIENTS.resolve("typescript-js/walk.js").toString())))).isEqualTo(DONE);
    }

    @Test
    void thePythonClientCompiles() throws Exception {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
        Assumptions.assumeTrue(there, "there is no python3");
        NodeTools.run(CLIENTS, List.of("python3", "-m", "compileall", "-q", CLIENTS.resolve("python/tanggol_client").toString()));
    }

    private static List<String> walking(List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(Server.url(), Program.first().id(), Program.first().secret(), UUID.randomUUID().toString().replaceAll("[0-9]", "x").substring(0, 8) + System.nanoTime() % 1000));
        return all;
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).map(Path::toString).toList();
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
