package io.ddbkit.provisioner.spring;

import io.ddbkit.provisioner.startup.SettingSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/**
 * The settings as Spring Boot has them: from {@code application.yml}, the environment and all the
 * other places. A list is its elements with commas between.
 *
 * @param environment the environment of the application
 */
record BootSettings(Environment environment) implements SettingSource {

  @Override
  public Optional<String> find(String key) {
    return Optional.ofNullable(bound(key, new Place()));
  }

  @Override
  public String where(String key) {
    var place = new Place();
    return bound(key, place) == null ? key : place.text;
  }

  /** Not bound as a list at once, which would take a permit apart at its comma. */
  private @Nullable String bound(String key, Place place) {
    var binder = Binder.get(environment);
    return binder
        .bind(key, Bindable.of(String.class), place)
        .orElseGet(
            () ->
                binder
                    .bind(key, Bindable.listOf(String.class), place)
                    .map(all -> String.join(", ", all))
                    .orElse(null));
  }

  /** Where what is bound stands. */
  private static final class Place implements BindHandler {
    private String text = "";

    @Override
    public Object onSuccess(
        ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
      var property = context.getConfigurationProperty();
      if (property != null && text.isEmpty()) {
        var origin = Origin.from(property);
        text = origin == null ? "" : origin.toString();
      }
      return result;
    }
  }
}
