package io.ddbkit.spec.reflect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordTypeTest {

  private record Pair(String name, List<String> all) {
    private Pair {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("no name");
      }
    }

    private Pair(String name) {
      this(name, List.of());
    }
  }

  @Test
  void aRecordComesApartAndTogether() throws InvocationTargetException {
    var type = RecordType.of(Pair.class);
    var pair = new Pair("a", List.of("b"));

    assertThat(type.components())
        .extracting(component -> component.name() + " " + component.type().getTypeName())
        .containsExactly("name java.lang.String", "all java.util.List<java.lang.String>");
    assertThat(type.make(type.components().stream().map(part -> part.of(pair)).toList()))
        .isEqualTo(pair)
        .isNotEqualTo(new Pair("a"));
  }

  @Test
  void whatARecordRefusesIsTheCause() {
    assertThatThrownBy(() -> RecordType.of(Pair.class).make(List.of("", List.of())))
        .isInstanceOf(InvocationTargetException.class)
        .hasRootCauseMessage("no name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordType.of(Pair.class).make(List.of("a")));
  }

  @Test
  void otherClassesHaveNoComponents() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordType.of(String.class))
        .withMessage("class java.lang.String is not a record");
  }
}
