package io.ddbkit.provisioner.permission;

import io.ddbkit.spec.text.Printable;

/** Permissions as a person reads them. */
final class PermissionsText {
  private final StringBuilder text = new StringBuilder();

  PermissionsText(Permissions permissions) {
    new Statements(permissions)
        .reasons()
        .forEach(
            (action, byResource) -> {
              line(action);
              byResource.forEach(
                  (arn, reasons) -> {
                    line("  on " + Printable.value(arn));
                    reasons.forEach(reason -> line("    " + reason));
                  });
            });
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
