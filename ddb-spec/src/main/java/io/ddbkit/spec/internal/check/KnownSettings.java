package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.TraitProvider;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that any table can have: looked for once, since looking takes its time. */
final class KnownSettings {
  static final List<Setting<?>> ALL =
      Stream.concat(
              Stream.concat(
                  Stream.of(CoreSettings.NAME, CoreSettings.REGION), CoreSettings.all().stream()),
              ServiceLoader.load(TraitProvider.class).stream()
                  .flatMap(provider -> provider.get().traits().stream())
                  .flatMap(type -> type.settings().stream()))
          .distinct()
          .collect(Collectors.toUnmodifiableList());

  private KnownSettings() {}
}
