package dev.capibridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.capibridge.standard.StandardRules;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The modules point one way, and the codecs know nothing of who calls them. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.capibridge");

    @Test
    void theEngineKnowsNoRules() {
        noClasses()
                .that()
                .resideInAPackage("dev.capibridge.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.capibridge", "dev.capibridge.standard..")
                .check(CLASSES);
    }

    @Test
    void codecsKnowNoEnvelopes() {
        noClasses()
                .that()
                .resideInAPackage("dev.capibridge.standard.codecs..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.capibridge", "dev.capibridge.standard", "dev.capibridge.core.plan..")
                .check(CLASSES);
    }

    @Test
    void theFacadeStandsOnTop() {
        noClasses()
                .that()
                .resideInAPackage("dev.capibridge.standard..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.capibridge")
                .check(CLASSES);
        assertEquals(
                StandardRules.sources(),
                Arrays.stream(EventSource.values()).map(EventSource::key).toList());
    }

    @Test
    void nothingHereReflects() {
        noClasses()
                .that()
                .resideInAPackage("dev.capibridge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "com.networknt.schema.serialization..")
                .check(CLASSES);
    }
}
