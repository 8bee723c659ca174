package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import io.ddbkit.spec.trait.Setting;

/** A setting requires a client of a service that the provisioner has none of. Nothing was sent. */
public final class MissingClientException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final Class<?> client;

  public MissingClientException(TableName name, Setting<?> setting, Class<?> client) {
    super(requireNonNull(name, "name"), message(setting, client), null);
    this.client = client;
  }

  private static String message(Setting<?> setting, Class<?> client) {
    requireNonNull(setting, "setting");
    var type = requireNonNull(client, "client").getSimpleName();
    return "setting %s requires a client of type %s, and the provisioner has none; nothing was sent."
            .formatted(setting.id(), type)
        + " Pass one to TableProvisioner.Builder.client(%s.class, ..)".formatted(type);
  }

  /** The type of the client. */
  public Class<?> client() {
    return client;
  }
}
