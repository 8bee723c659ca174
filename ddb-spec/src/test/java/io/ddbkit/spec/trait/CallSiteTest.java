package io.ddbkit.spec.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallSiteTest {
  /** Stands for a class of the library. */
  private static final class Library {
    static Optional<CallSite> here() {
      return CallSite.outside(type -> type.equals(Library.class.getName()));
    }
  }

  @Test
  void isTheInnermostLineOutsideTheLibrary() {
    int before = StackWalker.getInstance().walk(frames -> frames.findFirst().get()).getLineNumber();
    var at = Library.here();

    assertThat(at).contains(new CallSite("CallSiteTest.java", before + 1));
  }

  @Test
  void isUnknownWhereThereIsNothingOutside() {
    assertThat(CallSite.outside(type -> true)).isEmpty();
  }

  @Test
  void printsAsAnEditorOpensIt() {
    assertThat(new CallSite("OrderTables.java", 21)).hasToString("OrderTables.java:21");
  }
}
