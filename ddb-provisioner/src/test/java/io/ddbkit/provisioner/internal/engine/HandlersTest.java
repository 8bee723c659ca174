package io.ddbkit.provisioner.internal.engine;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.report.UnhandledSettingException;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandlersTest {

  @Test
  void planningASettingThatAwaitsItsHandlerIsRefusedByName() {
    var handlers = Handlers.of(List.of(new Provider(registered(), notYetSupported("sparkle"))));
    var spec = TableSpec.named("orders").partitionKey("id", STRING).with(new Switch("sparkle"));

    assertThatThrownBy(
            () ->
                new TableEngine(
                    spec,
                    spec.compose(),
                    List.of(),
                    new Planner(handlers, Map.of()),
                    new Gateway(
                        new ServiceClients(Map.of()),
                        TableName.logical("orders"),
                        Optional.empty())))
        .isInstanceOfSatisfying(
            UnhandledSettingException.class,
            e -> assertThat(e.settings()).containsExactly("sparkle"))
        .hasMessage(
            "orders: this version of ddbkit has no handler for sparkle. Remove it from the spec; or"
                + " provision it elsewhere, and leave it out here:"
                + " TableProvisioner.Builder.leaveOut(setting, why)");
  }

  @Test
  void aSettingWithTwoHandlersIsRefused() {
    var twice = List.<SettingHandler<?>>of(SwitchHandler.of("a", "x"), SwitchHandler.of("a", "y"));

    assertThatThrownBy(() -> Handlers.of(List.of(new Provider(twice, Map.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("setting a has two handlers");
  }

  private static List<SettingHandler<?>> registered() {
    return new ArrayList<>(Handlers.registered().all());
  }

  private static Map<Setting<?>, String> notYetSupported(String name) {
    return Map.of(Switch.setting(name), "Make tables sparkle");
  }

  private record Provider(List<SettingHandler<?>> handlers, Map<Setting<?>, String> notYetSupported)
      implements HandlerProvider {}
}
