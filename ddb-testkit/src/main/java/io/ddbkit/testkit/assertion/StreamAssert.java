package io.ddbkit.testkit.assertion;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.testkit.stream.CapturedRecord;
import io.ddbkit.testkit.stream.StreamRecords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on records of a stream. Each reads them once; after {@link #eventually}, it reads them
 * again until it is met or the shared time is over.
 *
 * <p>A record with the event id of an earlier one is counted as a duplicate, and not as a change of
 * the item.
 */
public final class StreamAssert extends AbstractAssert<StreamAssert, StreamRecords> {
  private Patience patience = Patience.none();
  private final List<ExpectedChange> expected = new ArrayList<>();

  StreamAssert(StreamRecords records) {
    super(records, StreamAssert.class);
  }

  /** What follows may take a while to hold: five seconds in all. */
  @CheckReturnValue
  public StreamAssert eventually() {
    return eventually(Patience.ofFiveSeconds());
  }

  /** What follows may take a while to hold; other assertions may draw from the same budget. */
  @CheckReturnValue
  public StreamAssert eventually(Patience budget) {
    requireNonNull(budget, "budget");
    patience = budget;
    return this;
  }

  /**
   * The stream has these changes, those of one item in this order: DynamoDB keeps the order of one
   * item's changes, and no other. Other changes may be between. What a further call expects comes
   * after what an earlier one did.
   */
  public StreamAssert containsInOrder(ExpectedChange... changes) {
    requireNonNull(changes, "changes");
    expected.addAll(Arrays.asList(changes));
    var sight = patience.look(actual::poll, records -> match(records).missing().isEmpty());
    if (!sight.enough()) {
      throw failure(
          "expected in order, item by item, but missing" + list(match(sight.seen()).missing()),
          sight,
          "check that the changes were made in this order, and that the stream's view includes what"
              + " is expected");
    }
    return this;
  }

  /** The stream has no changes besides those expected before in this chain. Reads once. */
  public StreamAssert hasNoMore() {
    var sight = Patience.none().look(actual::poll, records -> match(records).rest().isEmpty());
    if (!sight.enough()) {
      throw failure(
          "expected nothing more, but there is" + list(match(sight.seen()).rest()),
          sight,
          "expect it too, or check what changes the table");
    }
    return this;
  }

  /** No record arrived twice. Reads once. */
  public StreamAssert hasNoDuplicates() {
    return hasDuplicates(Patience.none(), 0);
  }

  /** This number of records had arrived before. */
  public StreamAssert hasDuplicates(int count) {
    return hasDuplicates(patience, count);
  }

  private StreamAssert hasDuplicates(Patience budget, int count) {
    var sight = budget.look(actual::poll, records -> duplicates(records).size() == count);
    if (!sight.enough()) {
      var found = duplicates(sight.seen());
      throw failure(
          "expected %d duplicates, but there are %d%s".formatted(count, found.size(), list(found)),
          sight,
          "a stream delivers at least once: its consumer must detect duplicates by their event id");
    }
    return this;
  }

  private ChangeMatch match(List<CapturedRecord> records) {
    var seen = new HashSet<String>();
    return ChangeMatch.of(
        expected, records.stream().filter(told -> seen.add(told.eventId())).toList());
  }

  private static List<CapturedRecord> duplicates(List<CapturedRecord> records) {
    Set<String> seen = new HashSet<>();
    return records.stream().filter(told -> !seen.add(told.eventId())).toList();
  }

  private AssertionError failure(
      String wanted, Patience.Sight<List<CapturedRecord>> sight, String next) {
    int count = sight.seen().size();
    var records = (count == 1 ? "1 record " : count + " records ") + sight.patience();
    return failure("%s", Failures.text(actual, wanted, records + list(sight.seen()), next));
  }

  private static String list(List<?> lines) {
    return lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
  }
}
