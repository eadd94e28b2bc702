const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** InterfaceType of the Skill Management API (ask-smapi-model 1.24.0), and what else was seen in skills. */
export const interfaces = words(`
  AUDIO_PLAYER VIDEO_APP RENDER_TEMPLATE GAME_ENGINE GADGET_CONTROLLER
  CAN_FULFILL_INTENT_REQUEST ALEXA_PRESENTATION_APL ALEXA_PRESENTATION_APLT
  ALEXA_PRESENTATION_APLA ALEXA_PRESENTATION_HTML CUSTOM_INTERFACE APP_LINKS APP_LINKS_V2
  ALEXA_EXTENSION ALEXA_SEARCH ALEXA_DATA_STORE ALEXA_DATASTORE_PACKAGEMANAGER
  ALEXA_CAMERA_PHOTO_CAPTURE_CONTROLLER ALEXA_CAMERA_VIDEO_CAPTURE_CONTROLLER
  ALEXA_FILE_MANAGER_UPLOAD_CONTROLLER ALEXA_AUGMENTATION_EFFECTS_CONTROLLER
`)

/** PermissionName of the Skill Management API (ask-smapi-model 1.24.0); those that most skills ask for first. */
export const permissions = words(`
  alexa::devices:all:address:full:read alexa:devices:all:address:country_and_postal_code:read
  alexa::profile:name:read alexa::profile:given_name:read alexa::profile:email:read
  alexa::profile:mobile_number:read alexa::alerts:reminders:skill:readwrite
  alexa::alerts:timers:skill:readwrite alexa::household:lists:read alexa::household:lists:write
  alexa::devices:all:notifications:write alexa::devices:all:geolocation:read
  alexa::person_id:read alexa::async_event:write alexa::authenticate:2:mandatory
  alexa::authenticate:2:optional alexa::customer_id:read alexa::device_id:read
  alexa::device_type:read alexa::devices:all:coarse_location:read
  alexa::devices:all:intent_tokens:read alexa::devices:all:notifications:urgent:write
  alexa::devices:all:tokenized_geolocation:read alexa::energy:devices:state:read
  alexa::health:profile:write alexa::measurement_system::readwrite alexa::music:cast
  alexa::origin_ip_address:read alexa::personality:explicit:read
  alexa::personality:explicit:write alexa::raw_person_id:read alexa::skill:cds:monetization
  alexa::skill:proactive_enablement alexa::skill:products:entitlements
  alexa::user_experience_guidance:read alexa::utterance_id:read avs::distributed_audio
  dash::read:endpoints:sensors dash::vendor:read:endpoints payments:autopay_consent
`)

/** Of the store, as libraries restate Amazon's page on the manifest; its SDK takes any text. */
export const categories = words(`
  ALARMS_AND_CLOCKS ASTROLOGY BUSINESS_AND_FINANCE CALCULATORS CALENDARS_AND_REMINDERS
  CHILDRENS_EDUCATION_AND_REFERENCE CHILDRENS_GAMES CHILDRENS_MUSIC_AND_AUDIO
  CHILDRENS_NOVELTY_AND_HUMOR COMMUNICATION CONNECTED_CAR COOKING_AND_RECIPE
  CURRENCY_GUIDES_AND_CONVERTERS DATING DELIVERY_AND_TAKEOUT DEVICE_TRACKING
  EDUCATION_AND_REFERENCE EVENT_FINDERS EXERCISE_AND_WORKOUT FASHION_AND_STYLE FLIGHT_FINDERS
  FRIENDS_AND_FAMILY GAME_INFO_AND_ACCESSORY GAMES HEALTH_AND_FITNESS HOTEL_FINDERS
  KNOWLEDGE_AND_TRIVIA MOVIE_AND_TV_KNOWLEDGE_AND_TRIVIA MOVIE_INFO_AND_REVIEWS MOVIE_SHOWTIMES
  MUSIC_AND_AUDIO_ACCESSORIES MUSIC_AND_AUDIO_KNOWLEDGE_AND_TRIVIA
  MUSIC_INFO_REVIEWS_AND_RECOGNITION_SERVICE NAVIGATION_AND_TRIP_PLANNER NEWS NOVELTY
  ORGANIZERS_AND_ASSISTANTS PETS_AND_ANIMAL PODCAST PUBLIC_TRANSPORTATION
  RELIGION_AND_SPIRITUALITY RESTAURANT_BOOKING_INFO_AND_REVIEW SCHOOLS SCORE_KEEPING
  SELF_IMPROVEMENT SHOPPING SMART_HOME SOCIAL_NETWORKING SPORTS_GAMES SPORTS_NEWS
  STREAMING_SERVICE TAXI_AND_RIDESHARING TO_DO_LISTS_AND_NOTES TRANSLATORS TV_GUIDES
  UNIT_CONVERTERS WEATHER WINE_AND_BEVERAGE ZIP_CODE_LOOKUP
`)
