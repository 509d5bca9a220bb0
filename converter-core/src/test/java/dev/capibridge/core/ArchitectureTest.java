package dev.capibridge.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each thing has one floor, and imports only what stands below it. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.capibridge.core");

    @Test
    void floors() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("converter")
                .definedBy("dev.capibridge.core")
                .layer("check")
                .definedBy("dev.capibridge.core.check")
                .layer("plan")
                .definedBy("dev.capibridge.core.plan")
                .layer("schema")
                .definedBy("dev.capibridge.core.schema")
                .layer("rules")
                .definedBy("dev.capibridge.core.rules")
                .layer("codec")
                .definedBy("dev.capibridge.core.codec")
                .layer("json")
                .definedBy("dev.capibridge.core.json")
                .layer("diagnostic")
                .definedBy("dev.capibridge.core.diagnostic")
                .whereLayer("converter")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("check")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("converter")
                .whereLayer("schema")
                .mayOnlyBeAccessedByLayers("converter", "check", "plan")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("converter", "check", "plan", "schema")
                .whereLayer("codec")
                .mayOnlyBeAccessedByLayers("converter", "check", "plan", "schema", "rules")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("converter", "check", "plan", "schema", "rules", "codec")
                .check(CLASSES);
    }

    @Test
    void noCircles() {
        slices().matching("dev.capibridge.core.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void networkntIsKnownInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Validator")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(CLASSES);
    }

    @Test
    void noReflectionInTheEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.net.http..", "java.util.logging..", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void theEngineNamesNoFieldOfEitherPlatform() throws IOException {
        Pattern fields = Pattern.compile(
                "event_name|event_time|event_id|user_data|custom_data|action_source|content_ids|ttclid|external_id");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> naming = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> code(file)
                            .filter(line -> fields.matcher(line).find())
                            .findAny()
                            .isPresent())
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), naming);
        }
    }

    // Comments may give an example.
    private static Stream<String> code(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("*") && !line.startsWith("/*") && !line.startsWith("//"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
