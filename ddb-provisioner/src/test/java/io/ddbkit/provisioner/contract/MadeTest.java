package io.ddbkit.provisioner.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableNaming;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MadeTest {

  private static Made with(Setting<?>... handled) {
    return new Made(Set.of(handled));
  }

  @Test
  void isToldByTheSettingsThatHaveAHandler() {
    assertThat(with(Streams.STREAM).text(Streams.TYPE)).isEqualTo("yes");
    assertThat(with().text(Streams.TYPE)).isEqualTo("not yet");
    assertThat(with(Protection.RECOVERY).text(Protection.TYPE))
        .isEqualTo("all but `deletionProtection`");
  }

  @Test
  void aTraitWithoutASettingOfItsOwnIsToldByThoseItSpeaksOf() {
    assertThat(with(Protection.RECOVERY, Protection.DELETION_PROTECTION).text(Environment.TYPE))
        .startsWith("all but ")
        .contains("`tags`")
        .doesNotContain("`recovery`");
    assertThat(with().text(Environment.TYPE)).isEqualTo("not yet");
    assertThat(with().text(TableNaming.TYPE)).isEqualTo("yes");
  }
}
