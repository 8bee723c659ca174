package io.ddbkit.testkit.assertion;

import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static io.ddbkit.testkit.assertion.ExpectedChange.insert;
import static io.ddbkit.testkit.assertion.ExpectedChange.modify;
import static io.ddbkit.testkit.assertion.ExpectedChange.remove;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.ManualTime;
import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.stream.CapturedRecord;
import io.ddbkit.testkit.stream.StreamRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

class StreamAssertTest {
  private static final Item X = Item.of("id", "x");
  private static final Item Y = Item.of("id", "y");

  private static CapturedRecord told(String event, OperationType kind, Item key, int version) {
    var image = key.and("version", version).attributes();
    return new CapturedRecord(
        Record.builder()
            .eventID(event)
            .eventName(kind)
            .dynamodb(
                r -> {
                  r.keys(key.attributes()).sequenceNumber(event);
                  if (kind == OperationType.REMOVE) {
                    r.oldImage(image);
                  } else {
                    r.newImage(image);
                  }
                })
            .build());
  }

  private static final CapturedRecord X1 = told("e1", OperationType.INSERT, X, 1);
  private static final CapturedRecord X2 = told("e2", OperationType.MODIFY, X, 2);
  private static final CapturedRecord Y1 = told("e3", OperationType.INSERT, Y, 1);
  private static final CapturedRecord X3 = told("e4", OperationType.REMOVE, X, 2);

  private static StreamAssert records(CapturedRecord... records) {
    return assertThat(of(records));
  }

  private static StreamRecords of(CapturedRecord... records) {
    return new StreamRecords() {
      @Override
      public List<CapturedRecord> poll() {
        return List.of(records);
      }

      @Override
      public String toString() {
        return "records of a test";
      }
    };
  }

  @Test
  void findsChangesInTheOrderOfEachItem() {
    records(Y1, X1, X2, X3)
        .containsInOrder(
            insert(X.and("version", 1)), modify(X), insert(Y), remove(X.and("version", 2)))
        .hasNoMore()
        .hasNoDuplicates();
    records(X1, X2, X3).containsInOrder(insert(X)).containsInOrder(remove(X));
  }

  @Test
  void passesOverDuplicates() {
    records(X1, X1, X2, X1, X2).containsInOrder(insert(X), modify(X)).hasNoMore().hasDuplicates(3);
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(Failing.message(() -> records(X1, Y1).containsInOrder(insert(X), modify(X))))
        .isEqualTo(
            """

            records of a test
            expected in order, item by item, but missing
              MODIFY {id: "x"}

            2 records found in one attempt
              INSERT {id: "x", version: 1}
              INSERT {id: "y", version: 1}

            -> check that the changes were made in this order, and that the stream's view includes\
             what is expected\
            """);
  }

  @Test
  void insistsOnTheOrder() {
    assertThat(Failing.message(() -> records(X2, X1).containsInOrder(insert(X), modify(X))))
        .contains("but missing\n  MODIFY {id: \"x\"}\n");
    assertThat(
            Failing.message(
                () -> records(X1, X2).containsInOrder(modify(X)).containsInOrder(insert(X))))
        .contains("but missing\n  INSERT {id: \"x\"}\n");
    assertThat(Failing.message(() -> records(X1).containsInOrder(insert(X), insert(X))))
        .contains("but missing\n  INSERT {id: \"x\"}\n");
    assertThat(Failing.message(() -> records(X1).containsInOrder(insert(X.and("version", 2)))))
        .contains("but missing\n  INSERT {id: \"x\", version: 2}\n");
  }

  @Test
  void tellsWhatIsMore() {
    assertThat(Failing.message(() -> records(X1, X2, X2).containsInOrder(insert(X)).hasNoMore()))
        .contains("expected nothing more, but there is\n  MODIFY {id: \"x\", version: 2}\n\n");
  }

  @Test
  void tellsDuplicates() {
    assertThat(Failing.message(() -> records(X1, X1).hasNoDuplicates()))
        .contains("expected 0 duplicates, but there are 1\n  INSERT {id: \"x\", version: 1}\n");
    assertThat(Failing.message(() -> records(X1, X1).hasDuplicates(2)))
        .contains("expected 2 duplicates, but there are 1");
  }

  @Test
  void waitsForWhatIsToCome() {
    var time = new ManualTime();
    var arrived = new ArrayList<CapturedRecord>();
    StreamRecords records =
        () -> {
          if (time.waits().size() == 3 && arrived.isEmpty()) {
            arrived.add(X1);
          }
          return List.copyOf(arrived);
        };

    assertThat(records)
        .eventually(Patience.of(Duration.ofSeconds(1), time))
        .containsInOrder(insert(X));
    assertThat(
            Failing.message(
                () ->
                    assertThat(records)
                        .eventually(Patience.of(Duration.ofSeconds(1), time))
                        .containsInOrder(modify(X))))
        .contains("1 record found last, after 1 s and ");
  }

  @Test
  void judgesFaults() {
    var faults = new Faults(Fault.throttling().on("UpdateTable").times(2).afterCalls(1));
    assertThat(faults).haveNeverOccurred();
    assertThat(new Faults()).haveAllOccurred().haveNonePending();

    assertThat(Failing.message(() -> assertThat(faults).haveAllOccurred()))
        .isEqualTo(
            """

            faults [THROTTLING on UpdateTable, 2 times after 1 call]
            expected every fault to be injected, but no call matched
              THROTTLING on UpdateTable, 2 times after 1 call

            injected so far:
              nothing

            -> check that the client was built by faults.into(builder), and name operations as\
             the API does, such as CreateTable, and tables as the calls do\
            """);
    assertThat(Failing.message(() -> assertThat(faults).haveNonePending()))
        .contains("expected no pending fault, but there is\n  THROTTLING");
  }
}
