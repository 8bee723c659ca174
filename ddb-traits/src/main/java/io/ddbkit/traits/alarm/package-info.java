/**
 * CloudWatch alarms: the metric of an alarm, and its threshold. The {@link io.ddbkit.traits.Alarms}
 * trait applies them.
 */
@NullMarked
package io.ddbkit.traits.alarm;

import org.jspecify.annotations.NullMarked;
