package dev.dealdesk.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the sandbox must not know. What holds for all modules is checked in {@code bot}. */
class ArchitectureTest {

  private static final JavaClasses SANDBOX =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.dealdesk.sandbox");

  @Test
  void knowsNothingOfDealdesk() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.dealdesk..")
                .and(resideOutsideOfPackage("dev.dealdesk.sandbox..")))
        .because("it is Discord, to which all bots are alike")
        .check(SANDBOX);
  }

  @Test
  void knowsNoBotsLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.dv8tion..")
        .because("it would agree with the library's mistakes, and could not find them")
        .check(SANDBOX);
  }
}
