package dev.dealdesk.store;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom inside the store. What holds for all modules is checked in {@code bot}. */
class ArchitectureTest {

  private static final String DATABASE = "dev.dealdesk.store.database..";

  private static final JavaClasses STORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.dealdesk.store");

  @Test
  void featuresFormNoCycles() {
    slices()
        .matching("dev.dealdesk.store.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each can then be understood with the ones below it alone")
        .check(STORE);
  }

  @Test
  void onlyTheDatabasePackageOpensConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackage(DATABASE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.sql..", "com.zaxxer.hikari..", "org.flywaydb..", "io.zonky..")
        .because("a connection has its role and its tenant before anybody else sees it")
        .check(STORE);
  }

  @Test
  void theDatabasePackageKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage(DATABASE)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.dealdesk.store.(*)..").and(resideOutsideOfPackage(DATABASE)))
        .because("it brings up and guards the database, whatever is kept in it")
        .check(STORE);
  }

  @Test
  void onlyScoresKnowTheLearner() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.dealdesk.store.score..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tribuo..", "com.oracle.labs..")
        .because("what is learned leaves as a score, and the learner can be replaced")
        .check(STORE);
  }
}
