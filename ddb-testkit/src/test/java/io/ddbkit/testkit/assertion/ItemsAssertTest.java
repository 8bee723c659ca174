package io.ddbkit.testkit.assertion;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatItems;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.ManualTime;
import io.ddbkit.testkit.TestDatabase;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import io.ddbkit.testkit.item.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemsAssertTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-status", index -> index.partitionKey("status", STRING));
  private static final Item FIRST = Item.of("id", "o-1").and("status", "new");
  private static final Item SECOND = Item.of("id", "o-2").and("status", "paid");

  private final TestDatabase database = new TestDatabase();
  private final ManualTime time = new ManualTime();
  private final StringBuilder texts = new StringBuilder();

  @BeforeEach
  void makeTable() {
    database.provisioner().createMissing(ORDERS);
  }

  private void put(Item... items) {
    Seed.into(database.client(), "orders").put(items);
  }

  private ItemsAssert orders() {
    return assertThatItems(database.client(), "orders");
  }

  @Test
  void findsItems() {
    orders().isEmpty();
    put(FIRST, SECOND);

    orders()
        .hasSize(2)
        .contains(FIRST)
        .containsOneWith(Item.of("status", "paid"))
        .containsNoneWith(Item.of("status", "sent"))
        .containsExactlyInAnyOrder(SECOND, FIRST);
    var items = Items.of(database.client(), "orders");
    assertThat(items.where("id", "o-1")).containsExactlyInAnyOrder(FIRST);
    assertThat(items.inIndex("by-status").where("status", "paid")).eventually().contains(SECOND);
  }

  @Test
  void tellsWhatItSaw() {
    put(FIRST);

    assertThat(Failing.message(() -> orders().hasSize(2)))
        .isEqualTo(
            """

            items of orders at http://127.0.0.1:PORT
            expected 2 items

            1 item found in one attempt
              {id: "o-1", status: "new"}

            -> check what writes these items, or change what is expected\
            """);
    assertThat(Failing.message(() -> orders().isEmpty())).contains("expected no items");
    assertThat(Failing.message(() -> orders().contains(FIRST, SECOND)))
        .contains("expected items among them\n  {id: \"o-1\", status: \"new\"}\n  {id: \"o-2\"");
    assertThat(Failing.message(() -> orders().contains(Item.of("id", "o-1"))))
        .contains("expected items among them\n  {id: \"o-1\"}\n");
    assertThat(Failing.message(() -> orders().containsOneWith(Item.of("status", "paid"))))
        .contains("expected an item with\n  {status: \"paid\"}");
    assertThat(Failing.message(() -> orders().containsNoneWith(Item.of("status", "new"))))
        .contains("expected no item with\n  {status: \"new\"}");
    assertThat(Failing.message(() -> orders().containsExactlyInAnyOrder(FIRST, FIRST)))
        .contains("expected exactly the items");
  }

  @Test
  void saysWhatPeopleKnowOfLists() {
    put(FIRST, SECOND);
    var first = Items.of(database.client(), "orders").where("id", "o-1");

    orders().isNotEmpty().doesNotContain(Item.of("id", "o-1"));
    assertThat(first).containsExactly(FIRST).asList(items -> items.first().isEqualTo(FIRST));
    orders().asList(items -> items.extracting(item -> item.has(FIRST)).contains(true, false));

    assertThat(Failing.message(() -> orders().doesNotContain(SECOND)))
        .contains("expected none of the items\n  {id: \"o-2\", status: \"paid\"}");
    assertThat(Failing.message(() -> assertThat(first).containsExactly(FIRST, SECOND)))
        .contains("expected exactly the items, in this order");
    assertThat(Failing.message(() -> orders().asList(items -> items.as("all").hasSize(3))))
        .contains("expected a list of items as follows", "[all]", "Expected size: 3 but was: 2");
  }

  @Test
  void aListMayFollowWithADelay() {
    put(FIRST);
    var looks = new ArrayList<Integer>();

    orders()
        .eventually(Patience.of(Duration.ofSeconds(3), time))
        .asList(
            items -> {
              looks.add(looks.size());
              items.hasSize(1);
              assertThat(looks).hasSizeGreaterThan(2);
            });
  }

  @Test
  void takesAListOfItemsAsAssertJDoes() {
    assertThat(List.of(FIRST, SECOND))
        .containsExactly(FIRST, SECOND)
        .filteredOn(item -> item.has(Item.of("status", "paid")))
        .singleElement()
        .isEqualTo(SECOND);
    assertThat(List.of(1, 2)).hasSize(2); // AssertJ's own still takes other lists
  }

  /** What is shown where an assertion on items fails, to the letter. */
  @Test
  void showsTheAttributesThatDiffer() {
    put(
        FIRST.and("n", 5).and("address", Map.of("city", "Bern", "zip", "3000")),
        SECOND,
        Item.of("id", "o-3").and("tags", Set.of("a", "b")));
    var tags = Item.of("id", "o-3").and("tags", List.of("a", "b"));
    var part = FIRST.and("n", "5").and("address", Map.of("city", "Basel"));

    var index = Items.of(database.client(), "orders").inIndex("by-status").where("status", "paid");

    tell("item with more attributes", () -> orders().contains(Item.of("id", "o-2")));
    tell("items, some with more", () -> orders().contains(Item.of("id", "o-2"), FIRST, tags));
    tell("another value", () -> orders().contains(SECOND.and("status", "new")));
    tell("another type", () -> orders().contains(tags));
    tell("a map", () -> orders().contains(part));
    tell("part of an item", () -> orders().containsOneWith(part));
    tell("nothing like it", () -> orders().contains(Item.of("id", "o-9")));
    tell("part of none", () -> orders().containsOneWith(Item.of("id", "o-9")));
    tell("one of two", () -> orders().contains(SECOND, Item.of("id", "o-9")));
    tell("too many", () -> orders().containsExactlyInAnyOrder(SECOND));
    tell("twice", () -> orders().containsExactlyInAnyOrder(SECOND, SECOND, tags));
    tell("an index", () -> assertThat(index).contains(Item.of("id", "o-2")));
    Golden.check(ItemsAssertTest.class, "items.txt", texts.toString());
  }

  private void tell(String title, ThrowingCallable failing) {
    texts.append("== ").append(title).append(Failing.message(failing)).append("\n\n");
  }

  @Test
  void tellsThatAnIndexLags() {
    var index = Items.of(database.client(), "orders").inIndex("by-status").where("status", "new");

    assertThat(Failing.message(() -> assertThat(index).hasSize(1)))
        .contains("items of orders, index by-status, where status = \"new\" at http")
        .contains("-> a global index is updated with a delay: call eventually() first");
  }

  @Test
  void drawsFromOneBudget() {
    var budget = Patience.of(Duration.ofSeconds(3), time);

    assertThat(Failing.message(() -> orders().eventually(budget).isEmpty().hasSize(1)))
        .contains("0 items found last, after 3 s and ")
        .contains("(time limit of all conditions: 3 s)");
    assertThat(Failing.message(() -> orders().eventually(budget).hasSize(1)))
        .contains(
            "0 items found last, after 0 ms and one attempt (time limit of all conditions: 3 s)");
  }

  @Test
  void showsTwentyItemsAtMost() {
    put(IntStream.range(0, 23).mapToObj(i -> Item.of("id", "o-" + i)).toArray(Item[]::new));

    assertThat(Failing.message(() -> orders().isEmpty()))
        .contains("23 items found in one attempt")
        .contains("\n  and 3 more\n");
  }
}
