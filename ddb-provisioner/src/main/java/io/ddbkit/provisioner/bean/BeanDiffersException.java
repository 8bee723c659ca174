package io.ddbkit.provisioner.bean;

import static java.util.Objects.requireNonNull;

/** A bean does not fit the table of a spec. */
public final class BeanDiffersException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient BeanDifferences differences;

  /** For these differences, of which one at least is an error. */
  public BeanDiffersException(BeanDifferences differences) {
    super(requireNonNull(differences, "differences").text());
    this.differences = differences;
  }

  /** All that was found, errors first. */
  public BeanDifferences differences() {
    return differences;
  }
}
