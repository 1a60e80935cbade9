from hypothesis import HealthCheck, settings

# A busy machine says nothing about the program: tests that look at time measure it themselves.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
