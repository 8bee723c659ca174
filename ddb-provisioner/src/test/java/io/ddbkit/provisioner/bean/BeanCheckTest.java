package io.ddbkit.provisioner.bean;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.GlobalIndexes;
import io.ddbkit.traits.TimeToLive;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A bean and a spec are compared without a table: all differences at once, with both places. */
class BeanCheckTest {
  private static final BeanTable ORDERS = BeanTable.of(TableSchema.fromBean(Order.class));
  private static final BeanTable VISITS = BeanTable.of(TableSchema.fromImmutableClass(Visit.class));
  private static final TableSpec AS_THE_BEAN =
      TableSpec.named("orders")
          .partitionKey("customer", STRING)
          .sortKey("number", NUMBER)
          .globalIndex("by-status", i -> i.partitionKey("status", STRING).sortKey("number", NUMBER))
          .localIndex("by-total", i -> i.sortKey("total", NUMBER));

  private static void agrees(BeanTable bean, TableSpec spec) {
    assertThat(bean.check(spec).all()).isEmpty();
    assertThatCode(() -> bean.check(spec).throwIfErrors()).doesNotThrowAnyException();
  }

  @Test
  void aSpecThatIsAsTheBeanAgrees() {
    agrees(ORDERS, AS_THE_BEAN);
    agrees(ORDERS, ORDERS.named("orders").with(TimeToLive.on("expiresAt")));
    agrees(ORDERS, AS_THE_BEAN.with(TimeToLive.off()));
    agrees(VISITS, VISITS.named("visits"));
    assertThat(ORDERS.check(AS_THE_BEAN))
        .hasToString("bean io.ddbkit.provisioner.bean.Order and table orders agree\n");
  }

  @Test
  void aLocalIndexIsQueriedAsAGlobalOneWithTheSameKeyIs() {
    agrees(
        ORDERS,
        TableSpec.named("orders")
            .partitionKey("customer", STRING)
            .sortKey("number", NUMBER)
            .globalIndex(
                "by-status", i -> i.partitionKey("status", STRING).sortKey("number", NUMBER))
            .globalIndex(
                "by-total", i -> i.partitionKey("customer", STRING).sortKey("total", NUMBER)));
  }

  @Test
  void indexesOfTraitsCount() {
    agrees(
        ORDERS,
        TableSpec.named("orders")
            .partitionKey("customer", STRING)
            .sortKey("number", NUMBER)
            .localIndex("by-total", i -> i.sortKey("total", NUMBER))
            .with(
                GlobalIndexes.of(
                    "by-status", i -> i.partitionKey("status", STRING).sortKey("number", NUMBER))));
  }

  @Test
  void anotherTypeOfAKeyIsRefusedWithBothPlaces() {
    var spec = TableSpec.named("visits").partitionKey("page", NUMBER).with(TimeToLive.on("page"));

    assertThatThrownBy(() -> VISITS.check(spec).throwIfErrors())
        .isInstanceOf(BeanDiffersException.class)
        .hasMessageContaining("page (STRING)   by attribute page of " + Visit.class.getName())
        .hasMessageContaining("page (NUMBER)   by partitionKey(\"page\", NUMBER) at BeanCheckTest")
        .extracting(e -> ((BeanDiffersException) e).differences().errors().size())
        .isEqualTo(2);
  }

  @Test
  void anIndexThatTheBeanDoesNotNameIsNoError() {
    var differences =
        ORDERS.check(AS_THE_BEAN.globalIndex("all", i -> i.partitionKey("kind", STRING)));

    assertThat(differences.errors()).isEmpty();
    assertThat(differences.all()).extracting(Finding::rule).containsExactly("bean.index.unnamed");
    assertThatCode(differences::throwIfErrors).doesNotThrowAnyException();
  }

  @Test
  void errorsOfTheSpecItselfComeFirst() {
    var invalid = AS_THE_BEAN.sortKey("other", NUMBER);

    assertThatThrownBy(() -> ORDERS.check(invalid)).isInstanceOf(InvalidTableException.class);
    assertThatThrownBy(() -> ORDERS.check(AS_THE_BEAN, CheckPolicy.AWS_DEFAULTS.globalIndexes(0)))
        .isInstanceOf(InvalidTableException.class);
  }

  @Test
  void readsAsItDid() {
    var text = new StringBuilder();
    say(
        text,
        "a key of another type",
        TableSpec.named("orders")
            .partitionKey("customer", STRING)
            .sortKey("number", STRING)
            .globalIndex(
                "by-status", i -> i.partitionKey("status", STRING).sortKey("number", STRING))
            .localIndex("by-total", i -> i.sortKey("total", NUMBER)));
    say(
        text,
        "another key",
        TableSpec.named("orders").partitionKey("number", STRING).sortKey("total", NUMBER));
    say(
        text,
        "other indexes",
        TableSpec.named("orders")
            .partitionKey("customer", STRING)
            .sortKey("number", NUMBER)
            .globalIndex(
                "by-status", i -> i.partitionKey("status", STRING).sortKey("paidUntil", NUMBER))
            .vectorIndex(
                "by-total",
                i ->
                    i.vectorAttribute("taste", 3, VectorDistance.COSINE)
                        .partitionKey("customer", STRING)
                        .filter("number", NUMBER))
            .with(TimeToLive.on("paidUntil")));
    say(text, "no time to live", AS_THE_BEAN.with(TimeToLive.on("until")));

    Golden.checkWithoutLines(BeanCheckTest.class, "differences.txt", text.toString());
  }

  private static void say(StringBuilder text, String title, TableSpec spec) {
    text.append("== ").append(title).append('\n');
    text.append(ORDERS.check(spec).text()).append('\n');
  }
}
