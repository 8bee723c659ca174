package io.ddbkit.provisioner.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final HandlerContext ANY =
      new HandlerContext(
          Target.of(Optional.empty(), "orders"),
          TableSpec.named("orders").partitionKey("id", ScalarType.STRING).compose(),
          Optional.empty());

  @Test
  void aCircleFailsAtConstruction() {
    assertThatThrownBy(
            () -> order(SwitchHandler.of("a", "one", "b"), SwitchHandler.of("b", "two", "a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("circle")
        .hasMessageContaining("add a")
        .hasMessageContaining("add b");
  }

  @Test
  void aCircleByARoundAboutWayFailsToo() {
    assertThatThrownBy(
            () ->
                order(
                    SwitchHandler.of("a", "one", "c"),
                    SwitchHandler.of("b", "two", "a"),
                    SwitchHandler.of("c", "three", "b"),
                    SwitchHandler.of("d", "four")))
        .hasMessageContaining("circle");
  }

  @Test
  void everyRuleIsObeyed() {
    var a = SwitchHandler.of("a", "one", "b", "c");
    var b = SwitchHandler.of("b", "two", "c");
    var c = SwitchHandler.of("c", "three");

    assertThat(order(a, b, c).sorted(transitions(a, b, c), ANY)).isEqualTo(transitions(c, b, a));
  }

  @Test
  void transitionsWithoutARuleKeepTheirOrder() {
    var a = SwitchHandler.of("a", "one");
    var b = SwitchHandler.of("b", "two");

    assertThat(order(a, b).sorted(transitions(b, a), ANY)).isEqualTo(transitions(b, a));
  }

  @Test
  void theReasonsAreThoseBetweenTheTwo() {
    var a = SwitchHandler.of("a", "one");
    var b = SwitchHandler.of("b", "two", "a");

    assertThat(order(a, b).between(a.transition(), b.transition(), ANY))
        .singleElement()
        .satisfies(rule -> assertThat(rule.because()).isEqualTo("b needs a"));
    assertThat(order(a, b).between(b.transition(), a.transition(), ANY)).isEmpty();
  }

  private static Order order(SwitchHandler... handlers) {
    return new Order(List.of(handlers));
  }

  private static List<Transition<?>> transitions(SwitchHandler... handlers) {
    return Stream.of(handlers).<Transition<?>>map(SwitchHandler::transition).toList();
  }
}
