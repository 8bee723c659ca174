package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.EncryptionKey;
import io.ddbkit.traits.MadeUpSpec;
import io.ddbkit.traits.Rounds;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.ChangeStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A thousand specs to AWS's own form and back, and to leaves and back. */
class RawRoundTripTest {
  @Test
  void jsonAndBackIsTheIdentity() {
    tryOut(
        made -> {
          var raw = RawTable.of(made.spec());

          assertThat(raw.check().errors()).isEmpty();
          assertThat(RawJson.read(RawJson.write(raw))).isEqualTo(raw);
          assertThat(RawJson.write(RawJson.read(RawJson.write(raw)))).isEqualTo(RawJson.write(raw));
        });
  }

  @Test
  void equalSpecsHaveEqualJson() {
    tryOut(
        made ->
            assertThat(RawJson.write(RawTable.of(made.shuffled())))
                .isEqualTo(RawJson.write(RawTable.of(made.spec()))));
  }

  @Test
  void theSpecOfARawFormMeansTheSameTable() {
    tryOut(
        made -> {
          var composed = made.spec().compose();
          var again = RawTable.of(made.spec()).toSpec().compose();

          assertThat(again.name()).isEqualTo(composed.name());
          assertThat(again.settings()).isEqualTo(expressible(composed));
        });
  }

  @Test
  void leavesAndBackIsTheIdentityForEverySetting() {
    tryOut(
        made -> {
          var table = made.spec().compose();
          table.settings().all().forEach(setting -> leavesAndBack(setting, table));
        });
  }

  private static <T> void leavesAndBack(Setting<T> setting, ComposedTable table) {
    var value = table.get(setting).orElseThrow();

    assertThat(Shape.build(setting, Shape.leaves(setting, value))).isEqualTo(value);
  }

  /**
   * CreateTable has no word for a stream that is off or for the AWS-owned key: they are had by
   * asking for nothing. A form made of them says nothing, and the table leaves both unmanaged.
   */
  private static Settings expressible(ComposedTable table) {
    var unset = new HashSet<Setting<?>>();
    if (table.get(Streams.STREAM).equals(Optional.of(new ChangeStream.Off()))) {
      unset.add(Streams.STREAM);
    }
    if (table.get(Encryption.ENCRYPTION).equals(Optional.of(new EncryptionKey.AwsOwned()))) {
      unset.add(Encryption.ENCRYPTION);
    }
    var kept = table.settings().all().stream().filter(setting -> !unset.contains(setting)).toList();
    return Settings.builder().build().beside(table.settings(), kept);
  }

  private static void tryOut(Consumer<MadeUpSpec> property) {
    Rounds.tryOut(seed -> property.accept(MadeUpSpec.of(seed)));
  }
}
