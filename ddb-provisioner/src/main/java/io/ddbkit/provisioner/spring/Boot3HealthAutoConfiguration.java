package io.ddbkit.provisioner.spring;

import java.time.Clock;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Health of the tables in Spring Boot 3, where its actuator is on the class path. */
@AutoConfiguration(after = DdbkitAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(TablesAtStartup.class)
@ConditionalOnProperty(name = "management.health.ddbkit.enabled", matchIfMissing = true)
class Boot3HealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "ddbkitHealthIndicator")
  HealthIndicator ddbkitHealthIndicator(TablesAtStartup tables) {
    var health = new TablesHealth(tables::plans, Clock.systemUTC());
    return () -> {
      var look = health.look();
      return Health.status(look.status()).withDetails(look.details()).build();
    };
  }
}
