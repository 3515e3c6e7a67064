package org.tanggol.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description that the build has just made. */
class DescriptionTest {

    private static final String COPY = "docs/openapi.json";

    @Test
    void theCommittedCopyIsTheSame() throws IOException {
        assertThat(Files.readString(java.nio.file.Path.of(COPY)))
            .withFailMessage("The API is described differently now. If that is meant: "
                + "mvn -q process-classes && cp target/classes/org/tanggol/partners/openapi.json " + COPY)
            .isEqualTo(new ApiDocument().text());
    }

    @Test
    void everyMethodOfEveryResourceIsInIt() {
        Set<String> described = new TreeSet<>();
        JsonObject paths = new ApiDocument().json().getJsonObject("paths");
        paths.forEach((path, item) -> item.asJsonObject().keySet().forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));

        Set<String> answered = new TreeSet<>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tanggol").stream()
            .filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::reflect).forEach(type -> methods(type, answered));

        assertThat(described).isEqualTo(answered).hasSizeGreaterThan(30);
    }

    private static void methods(Class<?> type, Set<String> answered) {
        for (Method method : type.getMethods()) {
            String below = method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value() : "";
            Stream.of(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class)).filter(verb -> verb != null)
                .forEach(verb -> answered.add(verb.value() + " /api/" + type.getAnnotation(Path.class).value() + below));
        }
    }

    @Test
    void everyMemberInCapitalsSaysThatMoreValuesMayCome() {
        new ApiDocument().json().getJsonObject("components").getJsonObject("schemas").forEach((name, schema) -> {
            if (schema.asJsonObject().containsKey("x-extensible-enum")) {
                assertThat(schema.asJsonObject().getString("description")).as(name).endsWith("more may come");
                assertThat(schema.asJsonObject()).as(name).doesNotContainKey("enum");
            }
        });
    }
}
