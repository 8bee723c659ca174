package io.ddbkit.spec.rule;

/** A table cannot be composed from what was said about it. Carries every finding. */
public final class InvalidTableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Findings findings;

  /** These findings, of which one at least is an error. */
  public InvalidTableException(Findings findings) {
    super(findings.errorText());
    this.findings = findings;
  }

  /** All findings, the errors first. */
  public Findings findings() {
    return findings;
  }
}
