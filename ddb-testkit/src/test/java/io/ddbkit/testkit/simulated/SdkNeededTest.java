package io.ddbkit.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.testkit.engine.EngineException;
import org.junit.jupiter.api.Test;

class SdkNeededTest {

  @Test
  void anSdkWithoutRetryStrategiesIsToldSo() {
    assertThatThrownBy(() -> SdkNeeded.require("software.amazon.awssdk.retries.api.None"))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "engine simulated: it requires software.amazon.awssdk 2.26.0 or later, whose clients"
                + " can wait in engine time, and the class path has no"
                + " software.amazon.awssdk.retries.api.None\n"
                + "  -> import a newer software.amazon.awssdk:bom, or take another engine");
  }

  @Test
  void theSdkOfThisBuildHasThem() {
    assertThatCode(() -> SdkNeeded.require(SdkNeeded.RETRIES)).doesNotThrowAnyException();
  }
}
