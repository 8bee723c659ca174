package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.BINARY;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {

  @Test
  void attributesOfAKeyComeWithThePartitionKeyFirst() {
    var key = new PrimaryKey.Composite(new Key("id", STRING), new Key("at", NUMBER));

    assertThat(key.attributes()).containsExactly(new Key("id", STRING), new Key("at", NUMBER));
    assertThat(new PrimaryKey.Simple(new Key("id", STRING)).attributes())
        .containsExactly(new Key("id", STRING));
    assertThat(GlobalIndex.unkeyed().sortKey("c", NUMBER).partitionKey("a", STRING).attributes())
        .containsExactly(new Key("a", STRING), new Key("c", NUMBER));
  }

  @Test
  void attributeDefinitionsAreDerivedFromAllKeysEachOnce() {
    var attributes =
        KeyAttributes.of(
            new PrimaryKey.Composite(new Key("id", STRING), new Key("at", NUMBER)),
            List.of(GlobalIndex.unkeyed().partitionKey("hash", BINARY).sortKey("at", NUMBER)),
            List.of(LocalIndex.sortedBy("total", NUMBER)));

    assertThat(attributes)
        .containsExactly(
            new Key("id", STRING),
            new Key("at", NUMBER),
            new Key("total", NUMBER),
            new Key("hash", BINARY));
  }

  @ParameterizedTest
  @EnumSource
  void aTypeIsFoundByItsLetter(ScalarType type) {
    assertThat(ScalarType.ofCode(type.code())).isEqualTo(type);
  }

  @Test
  void anotherLetterIsRefused() {
    assertThatThrownBy(() -> ScalarType.ofCode("s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"s\"");
  }
}
