package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.traits.alarm.Alarm;
import io.ddbkit.traits.backup.TableBackups.Copy;
import io.ddbkit.traits.scaling.Scaler;
import io.ddbkit.traits.scaling.Scalers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where AWS takes whole days, minutes or seconds, nothing is rounded. */
class WholeDurationsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @MethodSource("calls")
  void aPartOfAUnitIsRefused(String call, String units, Function<Duration, Object> made) {
    var unit = unit(units);
    assertThat(made.apply(unit.multipliedBy(60))).isNotNull();
    for (var part : new Duration[] {unit.minusNanos(1), unit.plusNanos(1), unit.dividedBy(2)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> made.apply(part))
          .withMessage(call + "(..) requires whole " + units + ", but the duration is " + part);
    }
  }

  static Stream<Arguments> calls() {
    var daily = Backup.daily();
    var copy = Copy.LIKE_ITS_SOURCE;
    return Stream.of(
        call("recoveryPeriod", "days", Protection.onForNewTable()::recoveryPeriod),
        call("on", "days", PointInTimeRecovery::on),
        call("deletionWindow", "days", TableKey.alias("alias/a")::deletionWindow),
        call("keepFor", "days", daily::keepFor),
        call("coldStorageAfter", "days", daily::coldStorageAfter),
        call("keepFor", "days", copy::keepFor),
        call("coldStorageAfter", "days", copy::coldStorageAfter),
        call("startWindow", "minutes", daily::startWindow),
        call("completionWindow", "minutes", daily::completionWindow),
        call("period", "seconds", Alarm.empty()::period),
        call("scaleInCooldown", "seconds", Scaler.on()::scaleInCooldown),
        call("scaleOutCooldown", "seconds", Scaler.on()::scaleOutCooldown),
        call("cooldowns", "seconds", length -> Scaler.on().cooldowns(length, SECOND)),
        call("cooldowns", "seconds", length -> Scalers.on().cooldowns(SECOND, length)),
        call("cooldowns", "seconds", length -> Autoscaling.on().cooldowns(length, length)));
  }

  private static Arguments call(String name, String units, Function<Duration, Object> made) {
    return arguments(name, units, made);
  }

  private static Duration unit(String units) {
    return switch (units) {
      case "days" -> Duration.ofDays(1);
      case "minutes" -> Duration.ofMinutes(1);
      default -> SECOND;
    };
  }

  @Test
  void whatDoesNotFitAnIntegerIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Backup.daily().keepFor(Duration.ofDays(1L << 31)))
        .withMessageStartingWith("keepFor(..) requires 2147483647 days at most, but ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scaler.on().scaleInCooldown(Duration.ofSeconds(1L << 31)))
        .withMessageStartingWith("scaleInCooldown(..) requires 2147483647 seconds at most, but ");
  }

  @Test
  void wholeUnitsAreCounted() {
    assertThat(Scaler.on().cooldowns(Duration.ofMinutes(2), Duration.ZERO))
        .extracting(Scaler.On::scaleInCooldownInSeconds, Scaler.On::scaleOutCooldownInSeconds)
        .containsExactly(Optional.of(120), Optional.of(0));
    assertThat(Protection.onForNewTable().recoveryPeriod(Duration.parse("PT48H")).recovery())
        .contains(new Recovery.On(Optional.of(2)));
  }
}
