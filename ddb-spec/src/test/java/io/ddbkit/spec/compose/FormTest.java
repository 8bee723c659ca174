package io.ddbkit.spec.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.reflect.RecordType;
import io.ddbkit.spec.trait.Lamp.Light;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which form a type has; found anew, since forms are kept once they are known. */
class FormTest {
  private record Plot(
      Optional<String> hedge, Map<String, Light> lamps, List<String> owners, House.Heat heat) {}

  @Test
  void anOptionalMayBeLeftOut() {
    assertThat(Form.find(typeOf("hedge"))).isEqualTo(new Form.Maybe(new Form.Single()));
  }

  @Test
  void aMapHasTheFormOfItsValuesForEveryName() {
    assertThat(Form.find(typeOf("lamps"))).isEqualTo(new Form.Entries(Form.of(Light.class)));
  }

  @Test
  void aSealedTypeIsAChoiceOfItsRecords() {
    assertThat(Form.find(Light.class))
        .isEqualTo(
            new Form.Choice(
                Map.of(
                    new Alternative("On"), Form.Components.of(Light.On.class),
                    new Alternative("Off"), Form.Components.of(Light.Off.class))));
  }

  @Test
  void aRecordHasComponents() {
    assertThat(Form.find(Plot.class)).isEqualTo(Form.Components.of(Plot.class));
  }

  @Test
  void aListALeafAndAPlainValueAreOneValue() {
    assertThat(List.of(typeOf("owners"), typeOf("heat"), String.class))
        .allSatisfy(type -> assertThat(Form.find(type)).isEqualTo(new Form.Single()));
  }

  @Test
  void isFoundOnce() {
    assertThat(Form.of(Plot.class)).isNotNull().isSameAs(Form.of(Plot.class));
  }

  private static Type typeOf(String component) {
    return RecordType.of(Plot.class).components().stream()
        .filter(each -> each.name().equals(component))
        .findFirst()
        .orElseThrow()
        .type();
  }
}
