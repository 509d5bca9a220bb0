package dev.capibridge.metasdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** This module knows the facade and the SDK's event objects, and nothing of how either works. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.capibridge.metasdk");

    @Test
    void itKnowsTheFacadeAndTheEventObjectsOnly() {
        classes()
                .that()
                .resideInAPackage("dev.capibridge.metasdk")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.capibridge",
                        "dev.capibridge.metasdk",
                        "dev.capibridge.core.diagnostic",
                        "com.facebook.ads.sdk.serverside",
                        "com.fasterxml.jackson.annotation",
                        "tools.jackson..",
                        "org.mapstruct..",
                        "org.jspecify.annotations",
                        "java..")
                .check(CLASSES);
    }

    @Test
    void callersSeeTheConverterOnly() {
        classes()
                .that()
                .resideInAPackage("dev.capibridge.metasdk")
                .and()
                .doNotHaveSimpleName("MetaSdkConverter")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void nothingHereReflects() {
        noClasses()
                .that()
                .resideInAPackage("dev.capibridge.metasdk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "org.mapstruct.factory..")
                .check(CLASSES);
    }
}
