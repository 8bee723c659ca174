package io.ddbkit.testkit.assertion;

import io.ddbkit.testkit.fault.Faults;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions on faults: a test whose fault no call met has proved nothing. */
public final class FaultsAssert extends AbstractAssert<FaultsAssert, Faults> {

  FaultsAssert(Faults faults) {
    super(faults, FaultsAssert.class);
  }

  /** Every fault was injected at least once. */
  public FaultsAssert haveAllOccurred() {
    return expectNone(
        actual.neverOccurred(), "expected every fault to be injected, but no call matched");
  }

  /** Every fault was injected as often as it should be. */
  public FaultsAssert haveNonePending() {
    return expectNone(actual.pending(), "expected no pending fault, but there is");
  }

  /** No fault was injected. */
  public FaultsAssert haveNeverOccurred() {
    return expectNone(actual.injected(), "expected no injected fault, but there is");
  }

  private FaultsAssert expectNone(List<?> left, String wanted) {
    if (!left.isEmpty()) {
      throw failure(
          "%s",
          Failures.text(
              actual,
              wanted + lines(left),
              "injected so far:" + lines(actual.injected()),
              "check that the client was built by faults.into(builder), and name operations as the"
                  + " API does, such as CreateTable, and tables as the calls do"));
    }
    return this;
  }

  private static String lines(List<?> values) {
    return values.isEmpty()
        ? "\n  nothing"
        : values.stream().map(value -> "\n  " + value).collect(Collectors.joining());
  }
}
