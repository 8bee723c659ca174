package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.KeyAttributes;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.trait.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Items expire by themselves, at the time that one of their attributes holds.
 *
 * <p>An attribute left out is {@code expiresAt} when expiry is switched on; expiry that runs
 * already keeps the attribute it has. The attribute holds a number; items where it is missing or of
 * another type stay for ever.
 *
 * <p>A table has one such attribute. DynamoDB takes no new one while expiry runs: it has to be
 * switched off with the old one and on with the new one, and each switch may take an hour, during
 * which DynamoDB takes no other.
 *
 * @param expiry on, with its attribute, or off
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using
 *     time to live</a>
 */
public record TimeToLive(@Valid Expiry expiry) implements Trait {
  private static final String DEFAULT_ATTRIBUTE = "expiresAt";

  public TimeToLive {
    requireNonNull(expiry, "expiry");
  }

  /** Whether items expire. */
  public sealed interface Expiry {
    /**
     * They do.
     *
     * @param attribute the attribute, 1 to 255 characters, that holds the time in seconds since
     *     1970
     */
    record On(
        Optional<
                @Size(min = 1, max = 255, message = "{ddbkit.time-to-live.attribute.length}")
                String>
            attribute)
        implements Expiry {

      public On {
        requireNonNull(attribute, "attribute");
      }

      /** The default attribute where time to live is switched on: {@code expiresAt}. */
      public String attributeOfNew() {
        return attribute.orElse(DEFAULT_ATTRIBUTE);
      }
    }

    /** They stay. */
    record Off() implements Expiry {}
  }

  /** Expiry of items. */
  public static final Setting<Expiry> TIME_TO_LIVE =
      Setting.of("timeToLive", Expiry.class, Scope.TABLE).ruledBy(TimeToLive::byANumber);

  public static final TraitType<TimeToLive> TYPE =
      TraitType.of(
              "timeToLive",
              TimeToLive.class,
              "Items expire by themselves, within days after the time in one of their attributes.")
          .useFor("sessions, caches, temporary data, retention rules")
          .cost("free, and saves storage")
          .settings(TIME_TO_LIVE)
          .samples(on(), on("ttl"), off());

  /** Expiry; by {@code expiresAt} where it has to be switched on. */
  public static TimeToLive on() {
    return new TimeToLive(new Expiry.On(Optional.empty()));
  }

  /** Expiry by this attribute, which holds a time in seconds since 1970. */
  public static TimeToLive on(String attribute) {
    requireNonNull(attribute, "attribute");
    return new TimeToLive(new Expiry.On(Optional.of(attribute)));
  }

  /** No expiry: if it runs, it is switched off, by whichever attribute it runs. */
  public static TimeToLive off() {
    return new TimeToLive(new Expiry.Off());
  }

  @Override
  public TraitType<TimeToLive> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(TIME_TO_LIVE, expiry);
    if (expiry instanceof Expiry.On) {
      contributions.defaultValue(TIME_TO_LIVE, new Expiry.On(Optional.of(DEFAULT_ATTRIBUTE)));
    }
  }

  private static Stream<Violation> byANumber(Expiry expiry, Settings all) {
    return expiry instanceof Expiry.On on && all.get(CoreSettings.PRIMARY_KEY).isPresent()
        ? keys(all)
            .filter(key -> on.attribute().filter(key.name()::equals).isPresent())
            .filter(key -> key.type() != ScalarType.NUMBER)
            .map(
                key ->
                    new Violation(
                        "time-to-live.attribute.number",
                        TIME_TO_LIVE.path().component("attribute"),
                        key.toString()))
        : Stream.empty();
  }

  private static Stream<Key> keys(Settings all) {
    return KeyAttributes.of(
        all.get(CoreSettings.PRIMARY_KEY).orElseThrow(),
        all.get(CoreSettings.GLOBAL_INDEXES).orElseGet(Map::of).values(),
        all.get(CoreSettings.LOCAL_INDEXES).orElseGet(Map::of).values(),
        all.get(CoreSettings.VECTOR_INDEXES).orElseGet(Map::of).values())
        .stream();
  }

  @Override
  public String toString() {
    return (expiry instanceof Expiry.On on
            ? JavaCalls.of(TimeToLive.class, "on", on.attribute())
            : JavaCalls.of(TimeToLive.class, "off"))
        .toString();
  }
}
