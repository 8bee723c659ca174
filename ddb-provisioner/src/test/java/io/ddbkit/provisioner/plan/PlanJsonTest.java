package io.ddbkit.provisioner.plan;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.document.SpecJson;
import io.ddbkit.traits.json.TreeJson;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans as JSON, and back. */
class PlanJsonTest {
  private static final TableSpec BARE = TableSpec.named("orders").partitionKey("id", STRING);
  private static final TableSpec INDEXED =
      BARE.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  private static final TableSpec FULL =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .sortKey("placedAt", NUMBER)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER))
          .with(
              ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5),
              Streams.on(),
              Encryption.customerManaged("alias/prod-key"),
              Protection.deletionProtectionAndRecovery(),
              TimeToLive.on("expiresAt"));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** What stands, and what is planned. */
  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("an index is built with its capacity", BARE.provisioned(5, 5), INDEXED),
        Arguments.of("an index goes", INDEXED, BARE.withoutGlobalIndex("by-mail")),
        Arguments.of("an index stays that nobody spoke of", INDEXED, BARE.with(Streams.on())),
        Arguments.of(
            "an index is built anew",
            INDEXED,
            BARE.globalIndex("by-mail", index -> index.partitionKey("mail", NUMBER))),
        Arguments.of(
            "billing is switched, and an index made",
            BARE.provisioned(5, 5),
            INDEXED.with(OnDemand.on().max(10, 10).index("by-mail", 5, 5))),
        Arguments.of(
            "billing is switched back",
            INDEXED,
            INDEXED.with(ProvisionedCapacity.of(5, 5).index("by-mail", 2, 2))),
        Arguments.of("all is changed", BARE, FULL),
        Arguments.of(
            "streams and time to live take pauses",
            BARE.with(Streams.on(), TimeToLive.on("a")),
            BARE.with(Streams.of(Streams.View.KEYS_ONLY), TimeToLive.on("b"))),
        Arguments.of("nothing is to be done", FULL, FULL),
        Arguments.of(
            "a spec has warnings",
            BARE,
            TableSpec.named("orders")
                .partitionKey("id", STRING)
                .globalIndex("by-status", index -> index.partitionKey("status", STRING))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void isEqualToThePlanThatWasWritten(String name, TableSpec live, TableSpec desired) {
    lab.standing(live);
    var plan = lab.provisioner().plan(desired);

    assertSame(PlanJson.read(plan.json()), plan);
  }

  @Test
  void tellsOfATableThatIsToBeMade() {
    var plan = lab.provisioner().plan(FULL);

    assertSame(PlanJson.read(plan.json()), plan);
  }

  @Test
  void isReadByPeopleToo() {
    var plan = lab.provisioner().plan(INDEXED.with(TimeToLive.on("expiresAt")));

    Golden.check(PlanJsonTest.class, "plan-of-a-new-table.json", plan.json());
  }

  @Test
  void tellsWhatIsLeftOut() {
    var plan =
        lab.provisioner(builder -> builder.leaveOut(Streams.STREAM, "the endpoint has no streams"))
            .plan(FULL);

    assertThat(plan.leftOut()).hasSize(1);
    assertSame(PlanJson.read(plan.json()), plan);
  }

  private static void assertSame(TablePlan read, TablePlan plan) {
    assertThat(read).isEqualTo(plan);
    assertThat(read.fingerprint()).isEqualTo(plan.fingerprint());
    assertThat(read.text()).isEqualTo(plan.text());
    assertThat(read.json()).isEqualTo(plan.json());
  }

  @Test
  void isAppliedByAnotherProcess() {
    lab.standing(BARE);
    var stored = lab.provisioner().plan(INDEXED.with(Streams.on())).json();

    var outcome = lab.another().apply(PlanJson.read(stored, "orders-plan.json"));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.another().plan(INDEXED.with(Streams.on())).isEmpty()).isTrue();
  }

  @Test
  void isRefusedOnceTheTableHasChanged() {
    lab.standing(BARE);
    var stored = lab.provisioner().plan(INDEXED).json();
    lab.applyAsAnother(BARE.globalIndex("by-mail", index -> index.partitionKey("other", STRING)));
    var another = lab.another();

    assertThatThrownBy(() -> another.apply(PlanJson.read(stored)))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("the table has changed since the plan was made");
  }

  @Test
  void refusesANewerVersionByName() {
    var newer = lab.provisioner().plan(BARE).json().replace("\"version\" : 1", "\"version\" : 2");

    assertThatThrownBy(() -> PlanJson.read(newer, "orders-plan.json"))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("orders-plan.json")
        .hasMessageContaining("version 2 of ddbkit-plan; versions up to 1 can be read");
  }

  @Test
  void refusesWhatIsNoPlan() {
    var spec = SpecJson.write(BARE);

    assertThatThrownBy(() -> PlanJson.read(spec, "orders.json"))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("format: a required member is missing");
  }

  @Test
  void tellsWhatIsWrongInItsSpecAndInItsSteps() {
    lab.standing(BARE);
    var json = lab.provisioner().plan(BARE.with(Streams.on())).json();

    assertThatThrownBy(
            () -> PlanJson.read(json.replace("\"verb\" : \"ADD\"", "\"verb\" : \"MAKE\""), "p"))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("steps[0].transition.verb");
    assertThatThrownBy(
            () -> PlanJson.read(json.replace("\"streams\" :", "\"brooks\" :"), "orders-plan.json"))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("traits[0].brooks");
  }

  /** Whatever stands in its place: it is read, or told as a fault of the document. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "\"x\"", "[]", "{}", "[null]", "true"})
  void isReadOrToldWhateverStandsInAPlace(String other) {
    lab.standing(INDEXED.with(Streams.on()));
    var plan =
        lab.provisioner()
            .plan(BARE.withoutGlobalIndex("by-mail").with(Streams.off(), TimeToLive.on("ttl")));
    var mutated = mutated(TreeJson.read(plan.json()), other).toList();

    assertThat(mutated).hasSizeGreaterThan(60);
    assertThat(mutated).allSatisfy(PlanJsonTest::assertReadOrTold);
  }

  private static void assertReadOrTold(String json) {
    try {
      assertThat(PlanJson.read(json)).isNotNull();
    } catch (InvalidTableException e) {
      assertThat(e.findings().errors()).isNotEmpty();
    }
  }

  /** This tree as JSON, once for each of its parts, each time with another part replaced. */
  private static Stream<String> mutated(Tree tree, String other) {
    Stream<String> inside = Stream.empty();
    if (tree instanceof Tree.Node node) {
      inside =
          node.members().entrySet().stream()
              .flatMap(
                  member ->
                      mutated(member.getValue(), other)
                          .map(part -> with(node, member.getKey(), part)));
    } else if (tree instanceof Tree.Array items && !items.elements().isEmpty()) {
      inside = mutated(items.elements().get(0), other).map(part -> "[" + part + "]");
    }
    return Stream.concat(Stream.of(other), inside);
  }

  private static String with(Tree.Node node, String name, String part) {
    return node.members().entrySet().stream()
        .map(
            member ->
                TreeJson.line(new Tree.Text(member.getKey()))
                    + ": "
                    + (member.getKey().equals(name) ? part : TreeJson.line(member.getValue())))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
