package io.ddbkit.provisioner.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.own.Owner;
import io.ddbkit.provisioner.own.OwnerHandler;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Traits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryContractTest {
  private static final String OWNER_ROW = "| `owner` | the team that owns the table |\n";

  @Test
  void holdsForWhatIsRegistered() throws IOException {
    var registered = Handlers.registered();
    var contract =
        new RegistryContract(
            Traits.all(),
            CoreSettings.all(),
            registered.all(),
            registered.notYetSupported(),
            Files.readString(Path.of("..", "ddb-traits", "README.md")));

    assertThat(contract.violations()).isEmpty();
  }

  @Test
  void holdsForATraitThatIsComplete() {
    assertThat(violations(Owner.TYPE, new OwnerHandler(), Map.of(), OWNER_ROW)).isEmpty();
  }

  @Test
  void namesASettingWithoutAHandler() {
    assertThat(violations(List.of(Owner.TYPE), List.of(), Map.of(), OWNER_ROW))
        .containsExactly("setting ownership has no handler, and is not listed as awaiting one");
  }

  @Test
  void letsASettingAwaitItsHandlerByTheTitleOfAnIssue() {
    assertThat(
            violations(
                List.of(Owner.TYPE), List.of(), Map.of(Owner.OWNERSHIP, "Hold owners"), OWNER_ROW))
        .isEmpty();
    assertThat(violations(List.of(Owner.TYPE), List.of(), Map.of(Owner.OWNERSHIP, " "), OWNER_ROW))
        .containsExactly("setting ownership awaits its handler without an issue's title");
  }

  @Test
  void namesASettingThatIsListedAsAwaitingTheHandlerItHas() {
    var notYetSupported = Map.<Setting<?>, String>of(Owner.OWNERSHIP, "Hold owners");

    assertThat(violations(Owner.TYPE, new OwnerHandler(), notYetSupported, OWNER_ROW))
        .containsExactly("setting ownership has a handler, and is listed as awaiting one");
  }

  @Test
  void namesASettingWithTwoHandlers() {
    assertThat(
            violations(
                List.of(Owner.TYPE),
                List.of(new OwnerHandler(), new OwnerHandler()),
                Map.of(),
                OWNER_ROW))
        .containsExactly("setting ownership has 2 handlers");
  }

  @Test
  void namesADefaultOnAComponentThatIsNotOptional() {
    var notYetSupported = Map.<Setting<?>, String>of(Faulty.FAULTY, "Mend the fault");

    assertThat(
            violations(List.of(Faulty.TYPE), List.of(), notYetSupported, "| `faulty` | a fault |"))
        .containsExactly(
            "trait faulty, sample Faulty[]: faulty.size is not set, or by a default only,"
                + " and its component is not Optional; make the component Optional, or set it");
  }

  @Test
  void namesTwoHandlersThatWriteOneMember() {
    assertThat(violations(Owner.TYPE, new Meddling(), Map.of(), OWNER_ROW))
        .containsExactly(
            "CreateTable.DeletionProtectionEnabled is written by the handlers of"
                + " [deletionProtection, ownership]");
  }

  @Test
  void namesATraitWithoutARowInTheReadme() {
    assertThat(violations(Owner.TYPE, new OwnerHandler(), Map.of(), "owners, too"))
        .containsExactly("trait owner has no row \"| `owner` |\" in ddb-traits/README.md");
  }

  @Test
  void namesATraitWithoutASample() {
    var type =
        TraitType.of("owner", Owner.class, "")
            .settings(Owner.TYPE.settings().toArray(Setting<?>[]::new));

    assertThat(violations(type, new OwnerHandler(), Map.of(), OWNER_ROW))
        .containsExactly("trait owner has no sample");
  }

  private static List<String> violations(
      TraitType<?> trait,
      SettingHandler<?> handler,
      Map<Setting<?>, String> notYetSupported,
      String rows) {
    return violations(List.of(trait), List.of(handler), notYetSupported, rows);
  }

  /** What is wrong with these beside all that is registered. */
  private static List<String> violations(
      List<TraitType<?>> traits,
      List<SettingHandler<?>> handlers,
      Map<Setting<?>, String> notYetSupported,
      String rows) {
    var allTraits = new ArrayList<TraitType<?>>(Traits.all());
    allTraits.addAll(traits);
    var allHandlers = new ArrayList<SettingHandler<?>>(Handlers.registered().all());
    allHandlers.addAll(handlers);
    var allUnsupported = new HashMap<>(Handlers.registered().notYetSupported());
    allUnsupported.putAll(notYetSupported);
    var readme = new StringBuilder(rows);
    Traits.all().forEach(trait -> readme.append("\n| `").append(trait).append("` | ours |"));
    return new RegistryContract(
            allTraits, CoreSettings.all(), allHandlers, allUnsupported, readme.toString())
        .violations();
  }
}
