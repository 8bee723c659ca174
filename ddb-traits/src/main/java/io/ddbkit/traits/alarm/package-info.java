/**
 * CloudWatch alarms: what an alarm watches, and when it goes off. The {@link
 * io.ddbkit.traits.Alarms} trait applies them.
 */
@NullMarked
package io.ddbkit.traits.alarm;

import org.jspecify.annotations.NullMarked;
