package io.ddbkit.traits.document;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.TimeToLive;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A pattern and an environment are named in a document, and bring what the call in Java brings. */
class CallsInDocumentsTest {
  private static final TableSpec USERS = TableSpec.named("users").partitionKey("id", STRING);

  static Stream<Trait> calls() {
    var patterns = made(TablePattern.class).toList();
    var environments = made(Environment.class).toList();
    assertThat(patterns).hasSizeGreaterThanOrEqualTo(8);
    assertThat(environments).hasSizeGreaterThanOrEqualTo(4);
    return Stream.of(
            patterns.stream(),
            patterns.stream().map(each -> each.and(Protection.off(), TablePattern.apiCache())),
            environments.stream(),
            environments.stream().map(each -> each.project("other")),
            environments.stream().map(CallsInDocumentsTest::filled),
            ofOnesOwn())
        .flatMap(some -> some);
  }

  private static Environment filled(Environment bare) {
    return bare.suggesting(
            TablePattern.named("in it", Streams.on()), Protection.deletionProtectionAndRecovery())
        .forcing(TimeToLive.on("ttl"), "rows go")
        .dismissing(CoreSettings.BILLING, "ours to decide");
  }

  /** What bears the name of one of ours, and is none. */
  private static Stream<Trait> ofOnesOwn() {
    return Stream.of(
        TablePattern.named("sessionStore"),
        TablePattern.named("complianceReady", Streams.on()),
        Environment.named("prod").project("shop"),
        Environment.named("production").project("shop"),
        Environment.named("dev").project("shop").suggesting(Protection.off()),
        Environment.named("staging"),
        Environment.dev("shop").layer(Environment.named("team").suggesting(Streams.on())),
        Environment.named("acme").layer(Environment.staging("shop").layer(Environment.named("a"))));
  }

  /** What each static method makes that makes such a trait. */
  private static <T extends Trait> Stream<T> made(Class<T> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType() == type)
        .map(method -> type.cast(made(method)));
  }

  private static Object made(Method method) {
    try {
      return method.invoke(
          null,
          Stream.of(method.getParameterTypes()).map(CallsInDocumentsTest::argument).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot call " + method, e);
    }
  }

  private static Object argument(Class<?> type) {
    if (type == long.class) {
      return 100L;
    }
    return type == String.class ? "shop" : new Trait[] {Streams.on(), Protection.onForNewTable()};
  }

  @ParameterizedTest
  @MethodSource("calls")
  void whatIsWrittenIsReadEqual(Trait trait) {
    for (var spec :
        List.of(
            USERS.with(trait),
            USERS.override(trait, "why"),
            USERS.with(TablePattern.named("around", trait)),
            USERS.with(GlobalReplicas.in("eu-west-1", r -> r.with(trait))))) {
      var json = SpecJson.write(spec);

      assertThat(SpecJson.read(json)).isEqualTo(spec).hasToString(spec.toString());
      assertThat(SpecJson.write(SpecJson.read(json))).isEqualTo(json);
    }
  }

  static Stream<Trait> ours() {
    return Stream.of(
        TablePattern.productionTable("alias/k", 100, 50),
        TablePattern.sessionStore(),
        TablePattern.complianceReady("alias/k").and(TimeToLive.on("gone")),
        Environment.dev("shop"),
        Environment.production("shop").forcing(Streams.on(), "audit"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0 | {'pattern': {'name': 'productionTable', 'key': 'alias/k', 'read': 100, 'write': 50}}",
        "1 | {'pattern': {'name': 'sessionStore'}}",
        "2 | {'pattern': {'name': 'complianceReady', 'key': 'alias/k', 'and': [{'timeToLive': {'expiry': {'kind': 'on', 'attribute': 'gone'}}}]}}",
        "3 | {'environment': {'name': 'dev', 'project': 'shop'}}",
        "4 | {'environment': {'name': 'production', 'project': 'shop', 'forcing': [{'trait': {'streams': {'change': 'on'}}, 'because': 'audit'}]}}"
      })
  void theDocumentBringsWhatTheCallBrings(int number, String json) {
    var call = ours().toList().get(number);
    var read = SpecJson.read(document(json));

    assertThat(read.traits()).singleElement().extracting("trait").isEqualTo(call);
    assertThat(read.compose().settings()).isEqualTo(USERS.with(call).compose().settings());
  }

  @Test
  void aPatternOfOnesOwnIsWrittenWithItsTraits() {
    var json = "{'pattern': {'named': 'audited', 'traits': [{'streams': {'change': 'on'}}]}}";

    assertThat(SpecJson.read(document(json)))
        .isEqualTo(USERS.with(TablePattern.named("audited", Streams.on())));
  }

  @Test
  void anEnvironmentOfOnesOwnIsWrittenWithAllThatItAsks() {
    var json =
        """
        {'environment': {'named': 'qa', 'project': 'shop',
          'suggesting': [{'protection': {}}],
          'forcing': [{'trait': {'streams': {'change': 'on'}}, 'because': 'audit'}],
          'dismissing': [{'setting': 'billing', 'because': 'ours to decide'}]}}
        """;

    assertThat(SpecJson.read(document(json)))
        .isEqualTo(
            USERS.with(
                Environment.named("qa")
                    .project("shop")
                    .suggesting(Protection.onForNewTable())
                    .forcing(Streams.on(), "audit")
                    .dismissing(CoreSettings.BILLING, "ours to decide")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'pattern': {'call': 'complianceReady(\\\"alias/k\\\")'}} | document.member.present | traits[0].pattern.name",
        "{'pattern': {'name': 'complianceReady'}} | document.member.present | traits[0].pattern.key",
        "{'pattern': {'name': 'productionTable', 'key': 'a', 'read': 1}} | document.member.present | traits[0].pattern.write",
        "{'pattern': {'name': 'complianceReddy', 'key': 'a'}} | document.choice | traits[0].pattern.name",
        "{'pattern': {'name': 'audited', 'traits': []}} | document.choice | traits[0].pattern.name",
        "{'pattern': {'name': 'sessionStore', 'traits': []}} | document.member.known | traits[0].pattern.traits",
        "{'pattern': {'name': 'sessionStore', 'key': 'a'}} | document.member.known | traits[0].pattern.key",
        "{'pattern': {'name': 'analytics', 'read': '1', 'write': 2}} | document.value | traits[0].pattern.read",
        "{'pattern': {'named': 'complianceReady'}} | document.member.present | traits[0].pattern.traits",
        "{'pattern': {'name': 'apiCache', 'named': 'a'}} | document.member.known | traits[0].pattern.named",
        "{'pattern': {'name': null}} | document.json | traits[0].pattern.name",
        "{'pattern': 'sessionStore'} | document.value | traits[0].pattern",
        "{'environment': {'name': 'prod', 'project': 'shop'}} | document.choice | traits[0].environment.name",
        "{'environment': {'name': 'production'}} | document.member.present | traits[0].environment.project",
        "{'environment': {'named': 'prod', 'project': 'shop'}} | document.member.present | traits[0].environment.suggesting",
        "{'environment': {'name': 'dev', 'project': 'shop', 'suggested': []}} | document.member.known | traits[0].environment.suggested",
        "{'environment': {}} | document.member.present | traits[0].environment.name"
      })
  void aNameThatWouldSayLessThanInJavaIsAFinding(String json, String rule, String place) {
    assertThat(SpecJson.check(document(json)).errors())
        .extracting(Finding::rule, Finding::place)
        .contains(tuple(rule, place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'environment': {'name': 'prod', 'project': 'shop'}} | did you mean production?",
        "{'environment': {'name': 'qa'}} | for one of your own, use named instead of name",
        "{'pattern': {'name': 'apicache'}} | did you mean apiCache?",
        "{'pattern': 5} | for example: {\"name\":\"sessionStore\"}"
      })
  void theWayOutIsTold(String json, String way) {
    assertThat(SpecJson.check(document(json)).errors())
        .singleElement()
        .extracting(Finding::remedies)
        .asString()
        .contains(way);
  }

  private static String document(String trait) {
    return """
        {'name': 'users',
         'primaryKey': {'kind': 'simple', 'partition': {'name': 'id', 'type': 'STRING'}},
         'traits': [%s]}
        """
        .formatted(trait)
        .replace('\'', '"');
  }
}
