package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;

/**
 * A handler threw what is no answer of a service, or gave null: it is at fault, or a client that it
 * needs was not brought. The cause is what it threw. What was sent before is kept.
 */
public final class HandlerFailedException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final String handler;
  private final String setting;

  /**
   * A failure of a handler.
   *
   * @param handler the name of its class
   * @param doing the method that failed, as in {@code transitions()}
   */
  public HandlerFailedException(
      TableName name, String handler, Setting<?> setting, String doing, RuntimeException cause) {
    super(
        name,
        requireNonNull(handler, "handler")
            + ", the handler of setting "
            + requireNonNull(setting, "setting").id()
            + ", failed in "
            + requireNonNull(doing, "doing")
            + ": "
            + Printable.sentence(
                String.valueOf(
                    requireNonNull(cause, "cause").getMessage() == null
                        ? cause
                        : cause.getMessage())),
        cause);
    this.handler = handler;
    this.setting = setting.id();
  }

  /** The name of the handler's class. */
  public String handler() {
    return handler;
  }

  /** The id of its setting. */
  public String setting() {
    return setting;
  }
}
