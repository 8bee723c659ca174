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

  /** Every fault has befallen a call, once at least. */
  public FaultsAssert haveAllOccurred() {
    return expectNone(actual.neverOccurred(), "expected every fault to be met, but no call met");
  }

  /** Every fault has befallen as many calls as it should. */
  public FaultsAssert haveNonePending() {
    return expectNone(actual.pending(), "expected every fault to be spent, but calls are left for");
  }

  /** No fault has befallen a call. */
  public FaultsAssert haveNeverOccurred() {
    return expectNone(actual.injected(), "expected that no call meets a fault, but they met");
  }

  private FaultsAssert expectNone(List<?> left, String wanted) {
    if (!left.isEmpty()) {
      throw failure(
          "%s",
          Failures.text(
              actual,
              wanted + lines(left),
              "injected up to now:" + lines(actual.injected()),
              "see whether the client was built by faults.into(builder), and name operations as the"
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
