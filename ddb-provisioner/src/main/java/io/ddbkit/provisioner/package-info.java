/**
 * Reads, verifies, plans, creates, changes and deletes tables as their specs set them. {@link
 * io.ddbkit.provisioner.TableProvisioner} is where it begins.
 *
 * <p>What a planner of DynamoDB tables should keep to, and the tests that hold it to that. A rule
 * may be kept further than its test shows; one without a test says so.
 *
 * <table>
 * <caption>Rules of the planner</caption>
 * <tr><th>no.</th><th>rule</th><th>kept by</th></tr>
 * <tr><td>1</td><td>Compare what is meant, not how it is written: indexes by name, keys of KMS by
 *     ARN, a default like its absence.</td>
 *     <td>EncryptionTest (keys of KMS), ResourcePolicyTest, VectorIndexTest; plans up-to-date of
 *     PlansTest</td></tr>
 * <tr><td>2</td><td>A setting that nobody declares is neither read nor changed.</td>
 *     <td>ForeignTest, UpToDateTest; plan up-to-date/silent-spec of PlansTest</td></tr>
 * <tr><td>3</td><td>What others made is reported and left alone, unless that was asked for.</td>
 *     <td>ForeignTest, SurplusIndexTest, TagsTest, VectorIndexTest</td></tr>
 * <tr><td>4</td><td>Capacity that is scaled belongs to what scales it.</td><td>not yet</td></tr>
 * <tr><td>5</td><td>Warm throughput is at least what is asked for, and never lowered.</td>
 *     <td>WarmThroughputTest; plans warm-throughput of PlansTest</td></tr>
 * <tr><td>6</td><td>Each change says its kind, its steps and its time.</td>
 *     <td>BillingTest, TimeToLiveTest, StreamTest, KinesisDestinationTest; plans of PlansTest</td></tr>
 * <tr><td>7</td><td>Nothing that destroys is done unasked.</td>
 *     <td>ReplacementTest, DifferentTableTest; plans key, local-index and recovery of PlansTest</td></tr>
 * <tr><td>8</td><td>A definition is judged before the first call.</td>
 *     <td>ModelAndRulesTest, PolicyTest</td></tr>
 * <tr><td>9</td><td>A step that a quota forbids for now is put off until it is allowed.</td>
 *     <td>DecreaseClockTest; PlannedQuotasTest of ddb-testkit</td></tr>
 * <tr><td>10</td><td>One UpdateTable changes one thing.</td>
 *     <td>plans order/side-by-side and global-index/several-added of PlansTest</td></tr>
 * <tr><td>11</td><td>Steps have an order, each with its reason.</td>
 *     <td>OrderTest, PlannerTest, VectorIndexOrderTest; plans order of PlansTest</td></tr>
 * <tr><td>12</td><td>What may run beside a long change runs beside it.</td>
 *     <td>RunRulesTest, CreationTest, PlannerTest</td></tr>
 * <tr><td>13</td><td>What CreateTable can carry, it carries.</td>
 *     <td>CreationTest, ResourcePolicyTest; plans create of PlansTest</td></tr>
 * <tr><td>14</td><td>Another key of an index is a new index first, then the end of the old.</td>
 *     <td>SurplusIndexTest, VectorIndexOrderTest; plans global-index/new-name of PlansTest</td></tr>
 * <tr><td>15</td><td>What is so already is not sent again.</td>
 *     <td>UpToDateTest, LooksTest, EncryptionTest</td></tr>
 * <tr><td>16</td><td>Not the answer to a change counts but the next look.</td>
 *     <td>RunRulesTest, UnansweredTest; FaultsAtWritesTest of ddb-testkit</td></tr>
 * <tr><td>17</td><td>All waits of a table share one look.</td>
 *     <td>RunRulesTest, LooksTest</td></tr>
 * <tr><td>18</td><td>Each step waits for what shows that it is done.</td>
 *     <td>RecurringMistakesTest, FailedInsightsTest, KinesisDestinationTest, VectorIndexTest</td></tr>
 * <tr><td>19</td><td>A state that is a failure ends the wait, one that is unknown does not.</td>
 *     <td>WaitingTest, RecurringMistakesTest, FailedInsightsTest, KinesisDestinationTest</td></tr>
 * <tr><td>20</td><td>A refusal is told apart by code and text: again, later, never, or so
 *     already.</td>
 *     <td>RefusalsTest, FailureTest, PolicyChangeTest; FaultsAtReadsTest and
 *     FaultsAtWritesTest of ddb-testkit</td></tr>
 * <tr><td>21</td><td>A run takes up what an earlier one left.</td>
 *     <td>AdoptTest, WaitingTest, SettlingTest; FaultsAtWritesTest and RacesTest of
 *     ddb-testkit</td></tr>
 * <tr><td>22</td><td>A plan is for this table, not for one of its name.</td>
 *     <td>StalePlanTest, PlanJsonTest</td></tr>
 * <tr><td>23</td><td>A stream that is switched off and on says whom that disturbs.</td>
 *     <td>StreamTest; plan stream/view of PlansTest</td></tr>
 * <tr><td>24</td><td>Another attribute of time to live is off, a pause, and on.</td>
 *     <td>TimeToLiveTest; plan time-to-live/attribute of PlansTest</td></tr>
 * <tr><td>25</td><td>Recovery is tried again while backups are being enabled.</td>
 *     <td>CreationTest; FaultsAtWritesTest of ddb-testkit</td></tr>
 * <tr><td>26</td><td>Replicas come one by one, each with its own settings.</td>
 *     <td>not yet</td></tr>
 * <tr><td>27</td><td>What replicas share is written once, in one region.</td>
 *     <td>not yet</td></tr>
 * <tr><td>28</td><td>Tags are set, then removed where they are ours; those of AWS stay.</td>
 *     <td>TagsTest; plans tags of PlansTest</td></tr>
 * <tr><td>29</td><td>A restore or an import is how a table begins, not what it is.</td>
 *     <td>not yet</td></tr>
 * <tr><td>30</td><td>A deletion looks first whether it can be done, and says what stays.</td>
 *     <td>DeletionTest</td></tr>
 * <tr><td>31</td><td>All tables of a run share the rates of the account.</td>
 *     <td>GovernorTest, SideBySideTest</td></tr>
 * <tr><td>32</td><td>A table that is up to date costs a look and a read for each declared side
 *     setting.</td><td>UpToDateTest, LooksTest</td></tr>
 * <tr><td>33</td><td>A plan names the permissions that it needs.</td>
 *     <td>PermissionsTest; EveryPermissionTest of ddb-testkit</td></tr>
 * <tr><td>34</td><td>What this is tested on is as busy, late, slow and strict as AWS: one index at a
 *     time, rests, quotas, stale reads.</td><td>ConformanceTest, SwitchesTest and PublishedModelTest
 *     of ddb-testkit</td></tr>
 * </table>
 */
@NullMarked
package io.ddbkit.provisioner;

import org.jspecify.annotations.NullMarked;
