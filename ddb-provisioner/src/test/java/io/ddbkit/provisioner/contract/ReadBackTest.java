package io.ddbkit.provisioner.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Traits;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was made satisfies what was said, for every sample of every trait. */
class ReadBackTest {

  static Stream<Trait> samples() {
    return Traits.all().stream()
        .<Trait>flatMap(trait -> trait.samples().stream())
        .filter(RegistryContract::isHandled);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySettingOfASampleIsReadAsItWasSaid(Trait sample) {
    var lab = new ProvisionerFixture();
    var spec = RegistryContract.SAMPLE_BASE.with(sample);
    var desired = spec.compose();

    lab.provisioner().createMissing(spec);

    var live = lab.provisioner().read(spec).orElseThrow();
    assertThat(desired.settings().all())
        .filteredOn(setting -> setting.scope() != Setting.Scope.IDENTITY)
        .allSatisfy(setting -> satisfied(setting, desired, live));
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  private static <T> void satisfied(Setting<T> setting, ComposedTable desired, LiveTable live) {
    assertThat(Shape.diff(setting, live.get(setting), desired.get(setting).orElseThrow()))
        .isEmpty();
  }

  /** What is left out above is told, with the title of what it waits for. */
  @Test
  void whatAwaitsItsHandlerIsLeftOutByName(TestReporter reporter) {
    var notYetSupported = Handlers.registered().notYetSupported();

    notYetSupported.forEach((setting, title) -> reporter.publishEntry(setting + " awaits", title));
    assertThat(notYetSupported.values()).noneMatch(String::isBlank);
  }
}
