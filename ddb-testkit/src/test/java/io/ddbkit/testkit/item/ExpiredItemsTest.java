package io.ddbkit.testkit.item;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.TestDatabase;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpiredItemsTest {
  private static final TableSpec SESSIONS = TableSpec.named("sessions").partitionKey("id", STRING);

  /** Far ahead, so that DynamoDB Local itself expires nothing. */
  private static final Instant THEN = Instant.parse("2040-03-01T12:00:00.500Z");

  private final TestDatabase database = new TestDatabase();

  private static Item session(String id, Object expiresAt) {
    return Item.of("id", id).and("expiresAt", expiresAt);
  }

  @Test
  void deletesWhatWouldHaveExpired() {
    database.provisioner().createMissing(SESSIONS.with(TimeToLive.on("expiresAt")));
    long now = THEN.getEpochSecond();
    long fiveYearsAgo = Instant.parse("2035-03-01T12:00:00Z").getEpochSecond();
    Seed.into(database.client(), "sessions")
        .put(
            session("now", now),
            session("past", now - 100),
            session("fiveYearsAgo", fiveYearsAgo),
            session("longAgo", fiveYearsAgo - 1),
            session("next", now + 1),
            session("never", 9_999_999_999_999L),
            session("neverAtAll", Long.MAX_VALUE),
            session("text", String.valueOf(now - 100)),
            session("list", List.of(now - 100)),
            Item.of("id", "none").and("expires", now - 100));

    var expired = ExpiredItems.at(THEN).deleteFrom(database.client(), "sessions");

    assertThat(expired)
        .containsExactlyInAnyOrder(
            Item.of("id", "now"), Item.of("id", "past"), Item.of("id", "fiveYearsAgo"));
    assertThat(Items.of(database.client(), "sessions").read())
        .extracting(item -> item.attributes().get("id").s())
        .containsExactlyInAnyOrder(
            "longAgo", "next", "never", "neverAtAll", "text", "list", "none");
    assertThat(
            ExpiredItems.at(THEN.plus(Duration.ofSeconds(1)))
                .deleteFrom(database.client(), "sessions"))
        .containsExactly(Item.of("id", "next"));
  }

  @Test
  void pointsOutTimesInMilliseconds() {
    database.provisioner().createMissing(SESSIONS.with(TimeToLive.on("expiresAt")));
    var wrong = session("s-1", THEN.toEpochMilli());
    Seed.into(database.client(), "sessions")
        .put(wrong, session("s-2", THEN.getEpochSecond()), session("s-3", THEN + "Z"));

    assertThatThrownBy(() -> ExpiredItems.at(THEN).deleteFrom(database.client(), "sessions"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            sessions: time to live is in seconds, and these items have milliseconds, so they never\
             expire:
              {id: "s-1"}: expiresAt is 2214216000500, as milliseconds 2040-03-01T12:00:00.500Z
            Use Instant.getEpochSecond().\
            """);
    assertThat(Items.of(database.client(), "sessions").read()).hasSize(3);
  }

  @Test
  void pointsOutFiveItemsAtMost() {
    database.provisioner().createMissing(SESSIONS.with(TimeToLive.on("expiresAt")));
    Seed.into(database.client(), "sessions")
        .put(
            IntStream.range(0, 7)
                .mapToObj(i -> session("s-" + i, THEN.toEpochMilli() + i))
                .toList());

    assertThatThrownBy(() -> ExpiredItems.at(THEN).deleteFrom(database.client(), "sessions"))
        .hasMessageContaining("\n  and 2 more\n");
  }

  @Test
  void saysThatNothingExpiresHere() {
    database.provisioner().createMissing(SESSIONS);

    assertThatThrownBy(() -> ExpiredItems.at(THEN).deleteFrom(database.client(), "sessions"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "sessions: items of this table do not expire, because time to live is DISABLED. Add"
                + " TimeToLive.on(..) to its spec.");
  }
}
