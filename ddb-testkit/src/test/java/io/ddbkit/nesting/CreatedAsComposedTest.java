package io.ddbkit.nesting;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitProvider;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.testkit.internal.Provisioned;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever composes without an error can be created: a sample of traits in bundles in bundles, made
 * on DynamoDB Local. What this version does not make, and what Local cannot hold, is left out by
 * name.
 */
class CreatedAsComposedTest {
  private static final long FIRST = Long.getLong("ddbkit.seed", 1);
  private static final int CREATED = 60;
  private static final int TRIES = 20 * CREATED;

  private static final List<TraitType<?>> TYPES =
      ServiceLoader.load(TraitProvider.class).stream()
          .<TraitType<?>>flatMap(provider -> provider.get().traits().stream())
          .toList();

  private static final List<Trait> SAMPLES =
      TYPES.stream().<Trait>flatMap(type -> type.samples().stream()).toList();

  private static final List<Setting<?>> SETTINGS =
      Stream.<Setting<?>>concat(
              CoreSettings.all().stream(), TYPES.stream().flatMap(type -> type.settings().stream()))
          .distinct()
          .toList();

  private static final Set<Setting<?>> MADE = Provisioned.settings();

  private final List<String> refused = new ArrayList<>();

  @Test
  void whatComposesIsAcceptedByCreateTable() {
    int created = 0;
    int tried = 0;
    try (var engine = EmbeddedEngine.start()) {
      for (long seed = FIRST; created < CREATED && tried < TRIES; seed++) {
        tried++;
        var sayings = new Nestings(seed, SAMPLES, SETTINGS).sayings();
        var spec = Nestings.said(table(), sayings);
        if (spec.check().errors().isEmpty()) {
          created++;
          create(engine, spec, seed);
        }
      }
    }
    System.out.printf("nested: %d of %d compose and were created%n", created, tried);
    assertThat(refused).isEmpty();
    assertThat(created).as("tables that compose").isEqualTo(CREATED);
  }

  private void create(EmbeddedEngine engine, TableSpec spec, long seed) {
    try (var space = engine.space("nested")) {
      withoutUnmade(space.provisioner(), spec).createMissing(spec);
    } catch (RuntimeException e) {
      refused.add("-Dddbkit.seed=" + seed + ": " + spec + "\n" + e);
    }
  }

  private static TableProvisioner withoutUnmade(TableProvisioner provisioner, TableSpec spec) {
    var here = provisioner.toBuilder();
    for (var setting : spec.compose().settings().all()) {
      if (setting.scope() != Setting.Scope.IDENTITY && !MADE.contains(setting)) {
        here.leaveOut(setting, "this version does not make it");
      }
    }
    return here.build();
  }

  private static TableSpec table() {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .sortKey("at", NUMBER)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
        .localIndex("by-total", LocalIndex.sortedBy("total", NUMBER));
  }
}
