package io.ddbkit.testkit.converging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * From any table a plan leads to any other, by permit only where something is lost, and to nothing
 * else: what stands then is what CreateTable would have made, with the items. Few pairs are tried
 * on every build, always the same; {@code -Dddbkit.rounds=2000} tries as many on the simulated
 * engine and a tenth of them on DynamoDB Local, and expects every kind of change.
 */
class TransitionsTest {
  private static final int FEW = 40;
  private static final int MANY = 2_000;
  private static final int LOCAL_IS_SLOWER = 10;

  private static final int ROUNDS = Integer.getInteger("ddbkit.rounds", FEW);
  private static final long FIRST = Long.getLong("ddbkit.seed", 1);

  @Test
  void leadFromAnyTableToAnyOther() {
    var attempts = new Attempts("simulated", new Pairs(Facets.of(facet -> true), pair -> true));
    try (var engine = SimulatedEngine.start(SimulatedSettings.DEFAULTS.without(Runs.SPEED))) {
      attempts.run(FIRST, ROUNDS, refused -> Site.on(engine, refused));
    }

    assertThat(attempts.failures()).isEmpty();
    var coverage = attempts.coverage();
    assertThat(kinds()).containsAll(coverage.changes());
    if (ROUNDS >= FEW) {
      assertThat(coverage.settings()).isEqualTo(Provisioned.settings());
    }
    if (ROUNDS >= MANY) {
      assertThat(coverage.changes()).containsAll(kinds());
      assertThat(coverage.permits()).containsExactlyInAnyOrderElementsOf(permits());
    }
  }

  /** DynamoDB Local 3.3.1 accepts a change of on-demand maxima, and forgets it. */
  @Test
  void leadFromAnyTableToAnyOtherOnDynamoDbLocal() {
    try (var engine = EmbeddedEngine.start()) {
      var lacking = engine.unsupportedSettings().keySet();
      var facets =
          Facets.of(facet -> !lacking.contains(facet.setting()) && !BillingFacets.areMaxima(facet));
      var pairs = new Pairs(facets, LocalRemovals::arePossible);
      var attempts = new Attempts("DynamoDB Local", pairs);
      attempts.run(FIRST, ROUNDS / LOCAL_IS_SLOWER, refused -> Site.on(engine, refused));

      assertThat(attempts.failures()).isEmpty();
    }
  }

  /** The kinds of change there are, reviewed by a person. */
  private static List<String> kinds() {
    try (var in = TransitionsTest.class.getResourceAsStream("kinds.txt")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> permits() {
    return Arrays.stream(Permit.Kind.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(TransitionsTest::name)
        .toList();
  }

  private static String name(Field kind) {
    try {
      return ((Permit.Kind) kind.get(null)).name();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
