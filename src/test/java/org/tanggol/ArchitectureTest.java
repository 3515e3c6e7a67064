package org.tanggol;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Open;
import org.tanggol.access.Requires;
import org.tanggol.platform.AggregateRoot;

/** The rules of the house that a machine can hold. Each says why, so that whoever breaks one knows what to do. */
@AnalyzeClasses(packages = "org.tanggol", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Lower floors know nothing of higher ones. Two features on one floor know nothing of each other. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(Map.entry("platform", 0), Map.entry("access", 1), Map.entry("deadlines", 1), Map.entry("confidential", 2),
        Map.entry("reference", 3), Map.entry("audit", 4), Map.entry("members", 5), Map.entry("people", 6), Map.entry("ledger", 6), Map.entry("consent", 7), Map.entry("volunteers", 7), Map.entry("work", 8), Map.entry("messages", 9), Map.entry("familytasks", 9), Map.entry("conflicts", 9), Map.entry("custody", 9),
        Map.entry("proceedings", 9), Map.entry("docket", 10), Map.entry("merging", 11), Map.entry("docketing", 12), Map.entry("bonds", 13), Map.entry("lawbook", 13), Map.entry("feeds", 13), Map.entry("imports", 13), Map.entry("notices", 13), Map.entry("familynews", 14), Map.entry("accompaniment", 14), Map.entry("banking", 14), Map.entry("retention", 14), Map.entry("reports", 15), Map.entry("partners", 16), Map.entry("disclosures", 17), Map.entry("portal", 17), Map.entry("desk", 18));

    @ArchTest
    static final ArchRule featuresUseLowerFloorsOnly = classes().that(not(resideInAPackage("org.tanggol.launch.."))).should(new ArchCondition<>("use lower floors only") {
        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                String from = feature(origin);
                String to = feature(dependency.getTargetClass());
                if (from != null && to != null && !from.equals(to) && FLOORS.getOrDefault(to, 99) >= FLOORS.getOrDefault(from, -1)) {
                    events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                }
            });
        }
    }).because("news travels up by events and ports; a package that knows a higher floor makes a cycle sooner or later");

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.tanggol.")) {
            return null;
        }
        String feature = name.substring("org.tanggol.".length());
        return feature.contains(".") ? feature.substring(0, feature.indexOf('.')) : feature;
    }

    @ArchTest
    static final ArchRule theLauncherKnowsNobody = noClasses().that().resideInAPackage("org.tanggol.launch..").should().dependOnClassesThat(
        resideInAPackage("org.tanggol..").and(not(resideInAPackage("org.tanggol.launch..")))).because("launcher and application share names of properties and nothing else");

    @ArchTest
    static final ArchRule nobodyKnowsTheLauncher = noClasses().that().resideOutsideOfPackage("org.tanggol.launch..").should().dependOnClassesThat()
        .resideInAPackage("org.tanggol.launch..").because("launcher and application share names of properties and nothing else");

    @ArchTest
    static final ArchRule everyUseCaseNamesItsPermission = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Transactional.class).and().arePublic()
        .and().areNotStatic().should().beAnnotatedWith(Requires.class).orShould().beAnnotatedWith(Open.class)
        .because("a use case nobody guards is open to every signed-in user; say which permission it needs, or why it needs none");

    @ArchTest
    static final ArchRule transactionsBelongToFeatureRoots = noClasses().that().resideInAnyPackage("..web..", "..rest..").should().beAnnotatedWith(Transactional.class)
        .because("a page or resource calls one use case, which is one transaction");

    @ArchTest
    static final ArchRule rowsAreReadToTheirEnd = noClasses().should().callMethodWhere(JavaCall.Predicates.target(
        HasName.Predicates.name("getResultStream"))).because("a stream that stops early keeps its connection in use, and whatever else the transaction"
        + " reads takes a second one out of the pool: when all wait for what such a transaction holds, it waits for one of theirs; getResultList().stream() ends at once");

    @ArchTest
    static final ArchRule pagesAndResourcesKnowNoEntityManager = noClasses().that().resideInAnyPackage("..web..", "..rest..").should().dependOnClassesThat()
        .areAssignableTo(EntityManager.class).because("pages and resources read rows and tell use cases");

    @ArchTest
    static final ArchRule featureRootsKnowNoDoor = noClasses().that(resideInAnyPackage("org.tanggol.access", "org.tanggol.confidential", "org.tanggol.audit",
        "org.tanggol.people", "org.tanggol.consent", "org.tanggol.messages", "org.tanggol.familynews", "org.tanggol.familytasks", "org.tanggol.ledger", "org.tanggol.custody", "org.tanggol.proceedings", "org.tanggol.docket", "org.tanggol.docketing", "org.tanggol.bonds", "org.tanggol.volunteers", "org.tanggol.accompaniment", "org.tanggol.banking", "org.tanggol.reports", "org.tanggol.lawbook", "org.tanggol.feeds", "org.tanggol.work", "org.tanggol.members", "org.tanggol.reference", "org.tanggol.imports", "org.tanggol.notices", "org.tanggol.partners", "org.tanggol.merging", "org.tanggol.conflicts", "org.tanggol.retention", "org.tanggol.disclosures", "org.tanggol.portal"))
        .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..")
        .because("the same use case serves page, API and job");

    @ArchTest
    static final ArchRule datesOfLawAreArithmetic = noClasses().that().resideInAPackage("org.tanggol.deadlines..").should().dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.hibernate..", "java.net..", "tools.jackson..").orShould().dependOnClassesThat().areAssignableTo(java.time.Clock.class)
        .because("the same inputs give the same date for ever, without server, database and clock; an auditor works it out again");

    @ArchTest
    static final ArchRule onlyTheReaderOfRulesKnowsYaml = noClasses().that().doNotHaveFullyQualifiedName("org.tanggol.deadlines.RuleFile").should().dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..").because("the reader makes text in places of a file and no objects; elsewhere YAML would be one more door");

    @ArchTest
    static final ArchRule onlyTheConfidentialPackageKnowsTink = noClasses().that().resideOutsideOfPackage("org.tanggol.confidential..").should().dependOnClassesThat()
        .resideInAnyPackage("com.google.crypto.tink..", "javax.crypto..").because("keys are used in one place, which a reviewer can read");

    @ArchTest
    static final ArchRule entitiesChangeByVerbs = noMethods().that().areDeclaredInClassesThat().areAssignableTo(AggregateRoot.class).should().haveNameMatching("set[A-Z].*")
        .because("a setter lets an invariant be forgotten");

    @ArchTest
    static final ArchRule fieldsOfEntitiesArePrivate = fields().that().areDeclaredInClassesThat().areAssignableTo(AggregateRoot.class).should().bePrivate()
        .because("what nobody sees nobody changes behind the entity's back");

    @ArchTest
    static final ArchRule otherAggregatesAreReferredToById = noFields().should().beAnnotatedWith(OneToOne.class).orShould().beAnnotatedWith(ManyToMany.class)
        .because("an association to another aggregate loads a graph nobody asked for; keep its id");

    @ArchTest
    static final ArchRule noNamesThatSayNothing = noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Service)")
        .because("the field has better words: a repository is a plural noun, a use case ends in -ing");

    @ArchTest
    static final ArchRule noTimeWithoutAClock = noClasses().that(not(resideInAnyPackage("org.tanggol.launch..", "org.tanggol.platform")))
        .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.ZonedDateTime.class, "now")
        .orShould().callMethod(java.time.LocalTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis").because("tests bring a fixed clock, and a day without a zone is a guess");

    @ArchTest
    static final ArchRule noOldDates = noClasses().that().doNotHaveFullyQualifiedName("org.tanggol.members.rest.AccessTokens").should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.text.SimpleDateFormat").orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar")
        .because("they hide the zone; the token library takes no other, and there only");

    @ArchTest
    static final ArchRule methodsAreNotTransactional = noMethods().should().beAnnotatedWith(Transactional.class)
        .because("one class, one rule: every public method is one transaction");

    /** Kept so that an empty selection is noticed: these packages exist. */
    static final List<String> FEATURES = List.copyOf(FLOORS.keySet());

    @ArchTest
    static final ArchRule everyFeatureHasAFloor = classes().that(resideInAPackage("org.tanggol..").and(not(resideInAPackage("org.tanggol.launch.."))))
        .should(new ArchCondition<>("belong to a feature with a floor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!FEATURES.contains(feature(type))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no feature; give it a floor and an ADR"));
                }
            }
        });
}
