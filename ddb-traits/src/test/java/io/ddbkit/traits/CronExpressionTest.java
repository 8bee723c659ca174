package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.traits.internal.rule.CronExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(0 2 ? * * *)",
        "cron(0 10 * * ? *)",
        "cron(15 12 * * ? *)",
        "cron(0 18 ? * MON-FRI *)",
        "cron(0 8 1 * ? *)",
        "cron(0/15 * * * ? *)",
        "cron(0/5 8-17 ? * MON-FRI *)",
        "cron(0 9 ? * 2#1 *)",
        "cron(0 9 ? * fri#5 *)",
        "cron(0 0 L * ? *)",
        "cron(0 0 LW * ? *)",
        "cron(0 0 3W * ? *)",
        "cron(0 0 ? * 6L *)",
        "cron(0 0 ? * L *)",
        "cron(59 23 31 12 ? 2199)",
        "cron(00 00 01 JAN,FEB,3-5 ? 1970/2)",
        "cron( 0  2 ? * 1,7 * )"
      })
  void nothingIsWrongWithIt(String cron) {
    assertThat(CronExpression.fault(cron)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          rate(1 day)                | "rate(1 day)" does not look like cron(..)
          0 2 ? * * *                | "0 2 ? * * *" does not look like cron(..)
          cron()                     | 1 fields in cron()
          cron(0 2 * * ?)            | 5 fields in cron(0 2 * * ?)
          cron(0 2 ? * * * *)        | 7 fields in cron(0 2 ? * * * *)
          cron(60 2 ? * * *)         | minutes "60", not 0 to 59, in cron(60 2 ? * * *)
          cron(-1 2 ? * * *)         | minutes "-1", not 0 to 59, in cron(-1 2 ? * * *)
          cron(*/0 2 ? * * *)        | minutes "*/0", not 0 to 59, in cron(*/0 2 ? * * *)
          cron(0 24 ? * * *)         | hours "24", not 0 to 23, in cron(0 24 ? * * *)
          cron(0 1-24 ? * * *)       | hours "1-24", not 0 to 23, in cron(0 1-24 ? * * *)
          cron(0 ? ? * * *)          | hours "?", not 0 to 23, in cron(0 ? ? * * *)
          cron(0 2 0 * ? *)          | day-of-month "0", not 1 to 31, in cron(0 2 0 * ? *)
          cron(0 2 32W * ? *)        | day-of-month "32W", not 1 to 31, in cron(0 2 32W * ? *)
          cron(0 2 * 13 ? *)         | month "13", not 1 to 12 or JAN to DEC, in cron(0 2 * 13 ? *)
          cron(0 2 * MAI ? *)        | month "MAI", not 1 to 12 or JAN to DEC, in cron(0 2 * MAI ? *)
          cron(0 2 ? * 0 *)          | day-of-week "0", not 1 to 7 or SUN to SAT, in cron(0 2 ? * 0 *)
          cron(0 2 ? * 3#6 *)        | day-of-week "3#6", not 1 to 7 or SUN to SAT, in cron(0 2 ? * 3#6 *)
          cron(0 2 ? * 3#1,6#3 *)    | day-of-week "3#1,6#3", not 1 to 7 or SUN to SAT, in cron(0 2 ? * 3#1,6#3 *)
          cron(0 2 ? * * 1969)       | year "1969", not 1970 to 2199, in cron(0 2 ? * * 1969)
          cron(0 2 ? * * 2200)       | year "2200", not 1970 to 2199, in cron(0 2 ? * * 2200)
          cron(0 2 * * * *)          | day-of-month "*" and day-of-week "*", one of which must be ?, in cron(0 2 * * * *)
          cron(0 2 ? * ? *)          | day-of-month "?" and day-of-week "?", one of which must be ?, in cron(0 2 ? * ? *)
          """)
  void theFaultNamesTheField(String cron, String fault) {
    assertThat(CronExpression.fault(cron)).contains(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "cron(5 * ? * * *), true",
    "cron(0 2 ? * * *), true",
    "cron(* 2 ? * * *), false",
    "'cron(0,30 2 ? * * *)', false",
    "cron(0/30 2 ? * * *), false"
  })
  void anHourHasOneBackup(String cron, boolean hourly) {
    assertThat(CronExpression.isHourlyAtMost(cron)).isEqualTo(hourly);
  }
}
