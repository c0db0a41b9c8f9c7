package dev.dealdesk.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom, over the classes of all modules. A feature is a package directly under {@code
 * dev.dealdesk.bot} that is not one of the shared ones named here.
 */
class ArchitectureTest {

  private static final String BOT = "dev.dealdesk.bot";
  private static final String STORE = "dev.dealdesk.store..";
  private static final String PROMPTS = "dev.dealdesk.prompts..";
  private static final String SANDBOX = "dev.dealdesk.sandbox..";
  private static final String LAUNCHER = "dev.dealdesk.launcher";
  private static final String DISCORD = BOT + ".discord..";

  private static final Set<String> SHARED =
      Set.of(
          "command", "entry", "naming", "record", "reading", "tabular", "text", "card", "chart",
          "figures", "risk", "config", "discord", "duty", "health", "score");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.dealdesk");

  private static final DescribedPredicate<JavaClass> MAIN =
      describe("Main", type -> type.getName().matches("dev\\.dealdesk\\.bot\\.Main(\\$.*)?"));

  private static final DescribedPredicate<JavaClass> QUARTZ_CONNECTIONS =
      describe(
          "what lends Quartz its connections",
          type -> type.isAssignableTo("org.quartz.utils.ConnectionProvider"));

  // Modules

  @Test
  void theStoreKnowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage(STORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BOT + "..", PROMPTS, SANDBOX)
        .because("what is true does not depend on who shows it, or on what a model is told")
        .check(PRODUCT);
  }

  @Test
  void promptsKnowTheStoreAlone() {
    noClasses()
        .that()
        .resideInAPackage(PROMPTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BOT + "..", SANDBOX)
        .because("a prompt is tested against its golden cases without a bot")
        .check(PRODUCT);
  }

  @Test
  void onlyMainKnowsTheSandbox() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SANDBOX)
        .and(DescribedPredicate.not(MAIN))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SANDBOX)
        .because("on the real Discord nothing of the sandbox is loaded")
        .check(PRODUCT);
  }

  // Libraries

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage(STORE)
        .and(DescribedPredicate.not(QUARTZ_CONNECTIONS))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "org.flywaydb..",
            "org.postgresql..",
            "com.zaxxer.hikari..",
            "io.zonky..")
        .because(
            "every query passes through the store, where the tenant and the rights are checked; Quartz"
                + " keeps its own tables, over connections that see no server's rows")
        .check(PRODUCT);
  }

  @Test
  void onlyTheDiscordPackageKnowsJda() {
    noClasses()
        .that()
        .resideOutsideOfPackage(DISCORD)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.dv8tion..")
        .because("a feature speaks sales, and one edge turns that into Discord's messages")
        .check(PRODUCT);
  }

  @Test
  void onlyPromptsKnowLangChain4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PROMPTS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.langchain4j..")
        .because("what a model is told and may do is decided in one place")
        .check(PRODUCT);
  }

  @Test
  void onePackageAtMostKnowsQuartz() {
    Set<String> knowing =
        PRODUCT.stream()
            .filter(type -> dependsOn(type, "org.quartz"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    assertThat(knowing)
        .as("packages that know Quartz, which only wakes: what is due is decided elsewhere")
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void onlyChartsAreDrawn() {
    noClasses()
        .that()
        .resideInAPackage(BOT + "..")
        .and()
        .resideOutsideOfPackage(BOT + ".chart..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
        .because(
            "drawing has to be told about fonts before anything of it is loaded, or it fails on a"
                + " machine without any")
        .check(PRODUCT);
  }

  private static boolean dependsOn(JavaClass type, String library) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(known -> known.getTargetClass().getPackageName().startsWith(library));
  }

  // Inside the bot

  @Test
  void featuresDoNotSeeOneAnother() {
    slices()
        .assignedFrom(new Features())
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAPackage(BOT + ".sample.."), resideInAPackage(BOT + ".importing.."))
        .because(
            "a feature can then be read, changed and removed by itself; what two of them"
                + " need is shared (and the sample workspace is an import)")
        .check(PRODUCT);
  }

  @Test
  void whatIsSharedKnowsNoFeature() {
    noClasses()
        .that(resideInAnyPackage(sharedPackages()))
        .should()
        .dependOnClassesThat(describe("are a feature's", Features::isOne))
        .because("it serves features that are not written yet")
        .check(PRODUCT);
  }

  @Test
  void nobodyKnowsTheDiscordPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BOT, DISCORD)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DISCORD)
        .because("features and shared packages describe a reply, and only the edge shows it")
        .check(PRODUCT);
  }

  private static String[] sharedPackages() {
    return SHARED.stream().map(name -> BOT + "." + name + "..").toArray(String[]::new);
  }

  /** The features of the bot, by the name of their package. */
  private static final class Features implements SliceAssignment {

    static boolean isOne(JavaClass type) {
      return !name(type).isEmpty() && !SHARED.contains(name(type));
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return isOne(type) ? SliceIdentifier.of(name(type)) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "features of the bot";
    }

    private static String name(JavaClass type) {
      String found = type.getPackageName();
      return found.startsWith(BOT + ".") ? found.substring(BOT.length() + 1).split("\\.")[0] : "";
    }
  }

  // Everywhere

  @Test
  void onlyTheConfigurationReadsTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BOT + ".config..")
        .should()
        .callMethodWhere(target(System.class, "getenv"))
        .because("every setting is checked, documented and told about in one place")
        .check(PRODUCT);
  }

  @Test
  void nobodyTellsTheTimeWithoutAClock() {
    noClasses()
        .should()
        .accessTargetWhere(describe("tell the time without a clock", ArchitectureTest::isClockless))
        .because("a clock that is given can be set: by tests, and by whoever tries the sandbox")
        .check(PRODUCT);
  }

  private static boolean isClockless(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String signature = access.getTarget().getFullName();
    return switch (access.getName()) {
      case "now" -> owner.startsWith("java.time.") && !signature.contains(Clock.class.getName());
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "<init>" -> signature.equals("java.util.Date.<init>()");
      default -> false;
    };
  }

  @Test
  void onlyMainAndTheSandboxMakeAClock() {
    noClasses()
        .that(DescribedPredicate.not(MAIN))
        .and()
        .resideOutsideOfPackage(SANDBOX)
        .should()
        .accessTargetWhere(
            describe(
                "take the system's clock",
                access ->
                    access.getTargetOwner().isEquivalentTo(Clock.class)
                        && access.getName().startsWith("system")))
        .because("there is one clock, and everybody else is given it")
        .check(PRODUCT);
  }

  @Test
  void nobodySleeps() {
    noClasses()
        .should()
        .accessTargetWhere(target(Thread.class, "sleep"))
        .because("a sleep is too long or too short: wait for what is to happen")
        .check(PRODUCT);
  }

  @Test
  void onlyWhatStartsAProgramWritesToTheConsole() {
    noClasses()
        .that(DescribedPredicate.not(MAIN))
        .and()
        .resideOutsideOfPackage(LAUNCHER)
        .and()
        .doNotHaveFullyQualifiedName("dev.dealdesk.sandbox.SandboxServer")
        .should()
        .accessTargetWhere(target(System.class, "out").or(target(System.class, "err")))
        .because("the console shows a few lines to a person, and the log tells the rest")
        .check(PRODUCT);
  }

  @Test
  void nobodyUsesTheJdksOwnLog() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.dealdesk.store.score.Quiet")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .because(
            "all that is logged goes through SLF4J into one file (and what Tribuo logs past it is"
                + " switched off)")
        .check(PRODUCT);
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    classes()
        .that()
        .resideOutsideOfPackage(LAUNCHER)
        .should(beInANullMarkedPackage())
        .because("only then does the compiler look for null in it")
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String member) {
    return describe(
        owner.getSimpleName() + "." + member,
        access -> access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(member));
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package with @NullMarked in its package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not marked"));
        }
      }
    };
  }
}
